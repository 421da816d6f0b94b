/** Zone abbreviations that news writes, in minutes east of UTC. IST is India, BST Britain, CST the Americas: the likelier reading. */
const offsets: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  cat: 120,
  sast: 120,
  eat: 180,
  wat: 60,
  msk: 180,
  trt: 180,
  gst: 240,
  pkt: 300,
  ist: 330,
  npt: 345,
  bdt: 360,
  ict: 420,
  wib: 420,
  wita: 480,
  hkt: 480,
  sgt: 480,
  myt: 480,
  pht: 480,
  awst: 480,
  wit: 540,
  jst: 540,
  kst: 540,
  acst: 570,
  aest: 600,
  acdt: 630,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
  clt: -240,
  cot: -300,
  pet: -300,
};
/** Zones whose short name leaves summer time open: their winter offset. */
const americanZones: Readonly<Record<string, number>> = { et: -300, ct: -360, mt: -420, pt: -480 };
const numeric = /^(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)/;
const named = /^\(?([a-z]{1,4})\b/;

/** Minutes east of UTC of the zone a folded text starts with; undefined when it starts with none. `month` decides summer time. */
export function zoneOffset(text: string, month: number): number | undefined {
  const start = text.trimStart();
  const signed = numeric.exec(start);
  if (signed) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
    return minutes <= 14 * 60 ? (signed[1] === '-' ? -minutes : minutes) : undefined;
  }
  const name = named.exec(start)?.[1] ?? '';
  const american = americanZones[name];
  if (american !== undefined) return month > 3 && month < 11 ? american + 60 : american;
  return offsets[name];
}
