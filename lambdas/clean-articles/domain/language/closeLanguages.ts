/**
 * Groups of languages whose words are built alike, with common words that tell them apart within their group: a word counts for
 * every language of the group that has it in its list, and says nothing about languages outside.
 */
const groups: readonly Readonly<Record<string, string>>[] = [
  {
    id: 'bisa karena bahwa uang mobil kantor kota polisi pemerintah perusahaan universitas menit agustus maret desember juli juni anda kalau gampang jumat sabtu minggu senin selasa pria wanita rp rupiah jakarta usai yakni namun pun saat sekitar ujar ujarnya tutur komunitas kualitas aktivitas kapasitas adalah merupakan mereka itupun sebuah beberapa tetapi secara yaitu sangat sedangkan masyarakat kepala pak bu ki',
    ms: 'kerana bahawa boleh wang kereta pejabat bandar polis kerajaan syarikat universiti minit ogos mac disember julai jun sebab beliau manakala seramai sahaja daripada ialah lelaki pilihanraya jumaat ahad isnin khamis perniagaan rm ringgit malaysia lumpur datuk dato seri selangor berkata katanya telefon televisyen aktiviti kualiti kapasiti komuniti cawangan jawatan budak macam hendak nak tak pusat peringkat setiausaha bilik basikal epal adalah mereka tetapi secara iaitu sangat masyarakat itu',
  },
  {
    nb: 'ikke jeg hva hvem hvordan noen noe være ble bare selv mye mer gjør sier vet nå hun hvor hvorfor deres dem uke mens hvis annet fra fram flere hele sammen først de en et av ut opp bør mot gjennom etter meg deg seg er og i på til som med har blir vil kan det den at å',
    nn: 'ikkje eg ein eit dei frå kva kven korleis nokon noko vere vart berre òg sjølv mykje heile saman meir fleire gjer kjem seier veit ho kvar kvifor veke fyrst medan sidan dersom anna me eige vore vorte sjå gje gjekk fekk gong gonger difor desse kvarandre av ut opp bør mot gjennom etter meg deg seg er og i på til som med har blir vil kan det den at å',
    da: 'ikke jeg hvad hvem hvordan nogen noget være blev kun selv meget mere gør siger ved nu hun hvor hvorfor deres dem uge mens hvis andet fra flere hele sammen først de en et af ud op mod igennem efter mig dig sig er og i på til som med har bliver vil kan det den at',
  },
  {
    hr: 'tko što tisuća tisuće vlak tjedan tjedna nogomet sveučilište sveučilišta povijest povijesti tijekom suradnja suradnje obitelj obitelji glazba glazbe kruh otok izvješće europski europska europske europskog europe europi europa uvjet uvjeti uvjeta točka točno priopćenje znanost znanosti gospodarstvo gospodarstva plaća siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca milijuna milijun zagreb zagrebu hrvatske hrvatska hrvatski hrvatskoj redatelj časopis tvrtka tvrtke netko nitko glede sukladno kazalište odvjetnik zrakoplov tko hrvata hrvatskog bit će također vijeće lijepo dijete vrijeme',
    bs: 'ko šta hiljada hiljade voz sedmica sedmice fudbal univerzitet univerziteta historija historije historijski tokom saradnja saradnje porodica porodice muzika muzike hljeb ostrvo izvještaj evropski evropska evropske evropskog evrope evropi evropa uslov uslovi uslova tačka tačno saopćenje nauka nauke privreda privrede januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra milion miliona sarajevo sarajevu sarajeva bosne bosna bosni hercegovine hercegovini bih bosanski bosanskohercegovački kantona kanton lahko mehko neko niko porijeklo preduzeće zenica tuzla mostar reditelj pozorište advokat saobraćaj km sa također vijeće lijepo dijete vrijeme',
    'sr-Latn':
      'ko šta hiljada voz nedelja nedelje fudbal univerzitet istorija istorije tokom saradnja porodica porodice muzika hleb mleko vreme reka reke posle gde dete deca lepo lep mesto mesta evropski evropske evrope uslovi tačno nauka januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra miliona srbija srbije srbiji srpski beograd beogradu beograda vlade predsednik predsednika pre sveta svet uspeh primer promene rešenje čovek deo dela dve takođe ovde poslednji videti sme smeju delo delu vera vere veru uvek zahtev zahteva primena primenu pobeda pobede bezbednost bezbednosti opšti opšte hteo želeo video razumeo lekar lekari uspela dinara neko niko sa',
  },
  {
    hi: 'है हैं और के का की में से को पर ने था थे थी नहीं यह वह कर गया रहा रही रहे लिए साथ एक इस उस इसके उनके अपने किया जा तक भी तो ही जो कि',
    mr: 'आहे आहेत आणि होते होता होती नाही हा ही हे या त्या तो ती ते केला केली केले यांनी मध्ये साठी करून त्यांनी असे अशी असून येथे मात्र म्हणून म्हणाले झाले झाली झाला काही एका दोन पण तर करण्यात आला आली आले त्याच्या त्यांच्या मला मी',
    ne: 'छ छन् को मा गर्न भएको गरेको हुने पनि लागि रहेको भने गरी उनले यो त्यो थियो र तथा बाट छैन नेपाल नेपाली काठमाडौं गरेका गर्ने',
  },
  {
    cs: 'že se který která které jsou byl byla bylo byli jeho její také už při podle pouze protože když ještě nebo až může jsem jsme ve ze ke s je na v i co však jen od',
    sk: 'že sa ktorý ktorá ktoré sú bol bola bolo boli jeho jej tiež už pri podľa iba pretože keď ešte alebo až môže som sme vo zo ku s je na v aj čo však len od',
  },
  {
    es: 'con los las pero más también es qué porque ahora sólo solo muy hasta fue han hay unos una dos por y el al del todo su sus se',
    ca: 'amb els les però més també és què perquè ara només molt fins va han hi uns una dos per i el al del tot seva seu es',
    gl: 'co os as pero máis tamén é que porque agora só moi ata foi han hai uns unha dous por e o ao do todo súa súas seu se dunha nunha algunha ningunha coa coas polo pola polos polas teñen ten xa xunta xeral xente hoxe onte mañá galicia galiza galega galego concello goberno deste isto iso eles catro sete oito mentres cando onde quen cales aínda sempre despois fronte persoa persoas dereito dereitos liberdade traballo escola calquera xustiza xornal dende cidade axuda non ou sen nin dun nun nunha unhas ás sexa sexan teña teñan poida faga vaia estea dixo fixo puido houbo tiña tiñan páxina páxinas imaxe imaxes mensaxe lingua linguas veciños veciñas deputación xuíz xudicial xogo xogador xoves luns mércores venres xaneiro febreiro xuño xullo decembro millóns milleiros',
    pt: 'com os as mas mais também é que porque agora só muito até foi hão há uns uma dois por e o ao do todo sua seu se não ou',
  },
  {
    nl: 'de een en het ik je jij hij zij zijn niet veel heeft hebben wordt werd worden door naar bij uit ook dat deze voor onder maar of wel geen',
    af: "die 'n en het ek jy hy sy hulle is nie baie sal word deur na by uit ook dat hierdie vir onder maar of wel geen was om te hul ons nog moet daar",
  },
  {
    bg: 'и на че с това как той тя те но е са беше може също за който която които много сега от се ще или ако в',
    mk: 'и на дека со ова како тој таа тие но е се беше може исто за кој која кои многу сега од се ќе или ако во што ги го ја',
  },
  {
    ru: 'и в не на что с это как он она они его но быть был была были может также чтобы который которая которые только очень сейчас из за от или если',
    uk: 'і в не на що з це як він вона вони його але бути був була були може також щоб який яка які тільки дуже зараз із за від або якщо та й',
    be: 'і ў не на што з гэта як ён яна яны яго але быць быў была былі можа таксама каб які якая якія толькі вельмі цяпер са за ад або калі',
  },
];
/**
 * How much likelier a language is than its neighbours before any word was read, in natural-log units: most written Norwegian is Bokmål,
 * and there is far more news in Indonesian than in Malay. Serbian in Latin letters has to show a word that the Croats and Bosnians spell otherwise.
 */
const priors: Readonly<Record<string, number>> = { nb: 4, id: 3, 'sr-Latn': -12 };

/** Languages without statistics of their own, and the neighbours they resemble: the likelier of them stands in. */
const standIns: Readonly<Record<string, readonly string[]>> = { ne: ['hi', 'mr'], gl: ['pt', 'es'] };

export interface CloseLanguage {
  language: string;
  /** Whose statistics to take, the likeliest of them. */
  likeness: readonly string[];
  /** Without statistics of its own: it has to win by its words. */
  isStandIn: boolean;
  words: ReadonlySet<string>;
  prior: number;
}

const groupOf = new Map<string, readonly CloseLanguage[]>();
for (const group of groups) {
  const members = Object.entries(group).map(([language, words]) => ({
    language,
    likeness: standIns[language] ?? [language],
    isStandIn: language in standIns,
    words: new Set(words.split(' ')),
    prior: priors[language] ?? 0,
  }));
  for (const { language } of members) groupOf.set(language, members);
}

/** The group a language belongs to, itself included; undefined when it has no close neighbour. */
export const closeLanguages = (language: string): readonly CloseLanguage[] | undefined => groupOf.get(language);
