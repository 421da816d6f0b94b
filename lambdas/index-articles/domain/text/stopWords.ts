/** Words that carry no topic, by language (ISO 639-1). */
const LISTS: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and any are as at be became because been before being below between both
    but by can could did do does doing done down during each either else even ever every few for from further get gets got had has have having
    he her here hers herself him himself his how however i if in into is it its itself just last least less like made make makes many may me
    might more most much must my myself near need neither never new next no nor not now of off often on once one only onto or other others our
    out over own per put rather really said same say saying says see seem seen several shall she should since so some still such take taken
    than that the their them themselves then there these they this those though three through thus to together too took toward two under until
    up upon us use used using very via was way we well went were what when where whether which while who whom whose why will with within
    without would yet you your mr mrs ms dr don't didn't isn't wasn't doesn't can't won't it's that's he's she's they're we're i'm first second
    year years month months week weeks day days time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december people thing things lot part going come came back good told
    according around already added another four five six seven eight nine ten million billion percent per cent someone anyone everyone nobody
    something anything everything nothing somebody everybody`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da damit dann das dass dem den denn der
    des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen gibt
    habe haben hat hatte hatten hier ich ihm ihn ihr ihre ihrem ihren ihrer im in ist ja jede jeder jetzt kann kein keine können man mehr mein
    mit muss nach nicht nichts noch nun nur ob oder ohne sagte sehr sei sein seine seinem seinen seiner seit sich sie sind so soll über um und
    uns unter vom von vor war waren warum was wegen weil wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwei zwischen
    jahr jahre jahren prozent millionen uhr laut viele vielen ins ans mal immer januar februar märz april mai juni juli august september
    oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag`,
  es: `a al algo ante antes así aunque bajo bien cada como con contra cual cuando de del desde donde dos durante e el él ella ellas ellos en entre
    era eran es esa ese eso esta está estaba están este esto estos fue fueron ha había han hasta hay la las le les lo los más me mi mientras muy
    no nos o otra otro otros para pero poco por porque que qué quien se según ser si sí sin sobre son su sus también tan tanto tiene tienen todo
    todos tras tres tu un una uno unos y ya año años día días dijo millones ciento parte vez`,
  fr: `a afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir c ce ceci cela celle celui ces cet cette chez comme
    contre d dans de depuis des deux dit donc dont du elle elles en encore entre est et été être eu eux fait faire fois font hors il ils j je jour
    jours jusqu l la le les leur leurs lors lui m ma mais me même mes moins n ne ni non nos notre nous on ont or ou où par parce pas pendant peu
    plus pour pourquoi qu quand que quel quelle qui s sa sans se selon ses si son sont sous sur t ta tous tout toute très trois un une vers vous y
    an ans année années millions mois`,
  it: `a abbiamo ad ai al alla alle allo anche ancora anni anno aveva c che chi ci come con contro cosa da dal dalla dalle dei del della delle dello
    di dice dopo dove due e è ed era erano essere fa fino fra gli ha hanno ho i il in io la le lei li lo loro lui ma mi molto ne nei nel nella non
    o ogni per perché più poi prima quando quella quello questa questo qui sarà se sempre senza si sia sono stata stati stato su sua sui sul sulla
    suo tra tre tutti tutto un una uno va`,
  pt: `a ainda além ano anos ante ao aos após as até com como contra da das de dela dele depois desde disse do dois dos e é ela ele eles em entre era
    essa esse esta está estão este eu foi foram há isso já lhe mais mas me mesmo muito na não nas nem no nos o os ou para pela pelo por porque
    quando que quem se segundo sem ser será seu seus só sobre sua suas são também tem têm tinha três um uma vai`,
  nl: `aan al alle als bij daar dan dat de deze die dit doen door dus een en er haar had hebben heeft het hij hoe hun ik in is jaar je kan kon maar
    me meer men met mijn na naar niet nog nu of om onder ook op over te tegen tot twee uit van veel voor waar was wat we wel werd wie wij worden
    wordt zal ze zei zich zij zijn zo zou`,
  da: `af alle alt at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en end er et for fra før få får gik
    godt gør går ham han hans har havde hende hendes her hun hvad hvem hver hvis hvor hvordan hvorfor i ifølge ikke ind jeg jer jo kan kom kommer kun
    kunne lige man mange med meget men mener mens mere mig min mod må ned nogen noget nogle nok nu når og også om op os over på sagde selv sig siger
    sin sine sit skal skulle som så står til ud under var ved vi vil ville være været år`,
  no: `alle at av bare ble blei bli blir da de deg dem den denne der deres det dette du eller en enn er et etter for fordi fra før få får gå går ha hadde
    han hans har hele helt henne hennes her hun hva hvem hver hvis hvor hvordan hvorfor i ifølge ikke inn ja jeg kan kom kommer kun kunne litt man mange
    med meg men mener mens mer min mot mye må ned nei noe noen nok nå når og også om opp oss over på sa selv ser seg sier sin sine sitt skal skulle
    slik som så ta til to under ut var ved veldig vi vil ville være vært vår år`,
  sv: `alla allt att av bara bli blir blev bland de del dem den denna deras dess det detta dig din du där då efter ett eller en enligt era från för få får gick
    går ha hade han hans har helt henne hennes hon hur här i icke igen inte in ja jag just kan kom kommer kunde man med mellan men mer mig min
    mot mycket många måste ned nej nu när någon något några och också om oss på sade sedan ser sig sin sina själv ska skulle som så säger sätt ta
    till två under upp ut utan vad var vara varit varje vem vi vid vill vilka vilket vår än är år över`,
};

/** Languages that have a list. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(LISTS);

const sets = new Map<string, ReadonlySet<string>>();

/** Stop words of a BCP 47 language; English ones where we have none. */
export function stopWords(language: string): ReadonlySet<string> {
  const base = language.split('-')[0] ?? 'en';
  const norwegian = base === 'nb' || base === 'nn';
  const key = norwegian ? 'no' : base in LISTS ? base : 'en';
  const known = sets.get(key);
  if (known) return known;
  const words = new Set((LISTS[key] ?? '').split(/\s+/));
  sets.set(key, words);
  return words;
}
