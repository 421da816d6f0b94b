/** Words whose full stop is part of them and ends no sentence before a name or a number, lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr hon pres gov sen rep reps sens gen col maj capt lt cmdr adm sgt cpl pvt brig sr jr st ste mt ft
  lt-gov atty amb insp supt det messrs mme mlle msgr nos vs v etc inc corp co ltd llc plc bros assn dept est approx
  jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd sq hwy vol pp eds e.g i.e viz ca
  hr str bzw z.b d.h u.a nr dipl ing sra srta dña d dª av pág núm dhr mevr mw ir drs sig dott avv`.split(/\s+/),
);
