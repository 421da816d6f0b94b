/** Words that tell a news topic, written for this project; the key is the Media Topic's number. Lower case, words split by blanks. */
export const TOPIC_SEEDS: Readonly<Record<string, string>> = {
  '01000000': `film films movie movies cinema actor actress director oscar oscars bafta emmy grammy album albums singer song songs band music musician
    musical concert pop rock rapper rap jazz opera orchestra composer theatre theater broadway drama comedy comedian sitcom television tv
    show soap celebrity celebrities hollywood bollywood box-office premiere screenplay novel novelist author book books poet poetry
    literature artist artists painting painter sculpture gallery museum exhibition ballet dancer dance festival cannes sundance broadcaster
    broadcasting newspaper magazine journalist journalism presenter dvd soundtrack guitarist drummer singer-songwriter chart charts single
    charity-single playwright screenwriter starring sequel remake animated cartoon disney documentary fans tour gig gigs nominations
    nominated award awards biopic blockbuster thriller trailer podcast streaming netflix channel reality-tv ratings`,
  '02000000': `police arrested arrest suspect suspects murder murdered murderer killing homicide manslaughter rape raped assault robbery
    burglary theft stolen thief fraud fraudster embezzlement bribery corruption kidnapping abducted stabbed stabbing shooting gunman crime
    crimes criminal criminals gang gangs drug-trafficking cocaine heroin smuggling trafficker trial jury verdict guilty convicted conviction
    sentenced sentence prison jail jailed inmate parole bail court courts judge judges prosecutor prosecutors defendant lawyer attorney
    lawsuit sued plaintiff testimony witness indicted indictment charged charges detective officers investigators forensic felony
    misdemeanor plea pleaded acquitted appeal appeals lawsuit litigation tribunal supreme-court magistrate barrister custody extradition
    cybercrime scam money-laundering mafia cartel vandalism arson`,
  '03000000': `earthquake quake tsunami flood floods flooding hurricane typhoon cyclone tornado wildfire wildfires blaze fire firefighters
    landslide avalanche volcano eruption disaster disasters evacuated evacuation rescuers rescue survivors victims casualties death-toll
    crash crashed collision derailed derailment plane-crash wreckage sank sinking capsized shipwreck explosion collapsed collapse rubble
    drought famine relief aid emergency tremor aftershock magnitude epicentre epicenter drowned stranded missing black-box accident
    accidents injured killed survivors ambulance mudslide stampede`,
  '04000000': `economy economic business company companies firm firms profit profits revenue earnings sales shares share stock stocks shareholders
    investors investor market markets bank banks banking banker inflation interest-rates rates growth gdp recession deficit trade exports
    imports tariff tariffs currency dollar euro yen sterling oil crude opec merger takeover acquisition bid deal ipo bonds bond yield
    treasury central-bank fed ecb fiscal monetary budget tax taxes retail retailer retailers consumer manufacturing factory automaker
    carmaker airline airlines bankruptcy creditors debt loan loans mortgage mortgages housing property dividend forecast quarterly quarter
    analysts analyst economist economists nasdaq dow ftse nikkei index commodities gold hedge fund funds private-equity venture startup
    supplier suppliers chief-executive ceo boardroom auditor auditors restructuring turnover wholesale exporters shareholder subsidiary
    subsidiaries stake stakes insurer mining steel textile textiles wto imf antitrust cartel copper`,
  '05000000': `school schools pupils pupil student students teacher teachers university universities college colleges education curriculum
    exam exams gcse a-level tuition graduate graduates undergraduate degree degrees campus classroom kindergarten headteacher principal
    professor lecturers academic academics scholarship literacy enrollment diploma teaching learning homework ofsted school-board`,
  '06000000': `environment environmental climate climate-change global-warming emissions carbon greenhouse pollution pollutants ecosystem
    biodiversity conservation conservationists endangered species extinction wildlife habitat habitats deforestation rainforest renewable
    solar wind-power recycling sustainability sustainable oil-spill ozone kyoto glaciers coral reef rivers ocean oceans forest forests
    environmentalists greenpeace fossil-fuels co2 methane landfill plastic waste contamination national-park wetlands poaching`,
  '07000000': `health hospital hospitals doctor doctors patient patients nurse nurses disease diseases cancer tumour tumor virus viruses
    infection infections vaccine vaccines vaccination pandemic epidemic outbreak covid coronavirus flu influenza hiv aids malaria
    tuberculosis diabetes obesity heart stroke surgery surgeon surgeons treatment treatments therapy drug drugs medicine medicines
    medication clinical symptoms diagnosed diagnosis mental-health depression anxiety dementia alzheimer nhs medicare medicaid
    pharmaceutical physician physicians clinic maternity pregnancy abortion smoking alcohol nutrition vitamin antibiotics`,
  '08000000': `birthday anniversary wedding married bride groom royal royals prince princess queen king duchess duke pet pets dog dogs cat
    cats zoo centenarian lottery jackpot record-breaking guinness heartwarming reunited quirky bizarre unusual ceremony funeral memorial
    tribute tributes obituary`,
  '09000000': `union unions strike strikes strikers workers worker wages wage pay pay-rise layoffs redundancies redundancy jobless
    unemployment unemployed employment jobs job employers employer employees employee labour labor workforce pension pensions retirement
    collective-bargaining picket walkout trade-union minimum-wage overtime staff hiring dismissal unfair-dismissal`,
  '10000000': `travel tourism tourist tourists holiday holidays vacation hotel hotels resort beach restaurant restaurants chef recipe recipes cooking
    cuisine food wine fashion designer designers model models catwalk clothes dress beauty cosmetics gardening garden hobby hobbies yoga
    fitness lifestyle luxury interior decor dining cruise camping hiking jackets clothing shoes shopping gift gifts kitchen cleaning
    decorations furniture bedroom dating relationship couples cars suv sedan`,
  '11000000': `government minister ministers prime-minister president parliament parliamentary mp mps senate senator congress congressman lawmakers
    legislation bill vote votes voters election elections electoral poll polls campaign candidate candidates party parties opposition
    coalition cabinet chancellor policy policies labour conservative conservatives tory tories republican republicans democrat democrats
    liberal politician politicians political referendum constitution constitutional governor mayor diplomat diplomatic diplomacy ambassador
    summit treaty sanctions foreign-minister secretary-general white-house downing-street kremlin manifesto reform reforms commons lords
    whip backbench backbenchers ballot ballots impeachment veto blair brown bush kerry clinton obama trump biden putin merkel tax taxes
    budget spending pensions welfare peers peer leader leaders leadership spokesman downing westminster whitehall brussels constituency
    constituencies speech parliamentarians statesman electorate polling minister's devolution secretary councillors democracy sovereignty
    bilateral talks immigration asylum home-secretary human-rights spokeswoman`,
  '12000000': `church churches pope vatican bishop bishops archbishop cardinal priest priests catholic catholics protestant christian
    christians muslim muslims islam islamic mosque imam jewish jews judaism synagogue rabbi hindu hindus buddhist buddhism religion
    religious faith prayer prayers worship bible koran quran gospel pilgrims pilgrimage clergy theology sermon congregation anglican
    evangelical`,
  '13000000': `technology technologies computer computers software hardware internet web website online google microsoft apple intel ibm broadband
    wireless wi-fi mobile phone phones smartphone handset handsets gadget gadgets app apps digital data users user pc pcs laptop server
    servers processor semiconductor video-game games gaming gamers console consoles playstation xbox nintendo hacker hackers virus viruses
    spam phishing malware spyware security encryption blog blogs bloggers download downloads mp3 ipod itunes file-sharing p2p search-engine
    browser firefox linux windows open-source network networks robot robots robotics ai artificial-intelligence algorithm scientists
    scientist research researchers laboratory physics chemistry biology genetics dna genome nasa space spacecraft satellite satellites
    telescope astronomers planet planets mars orbit shuttle rocket astronaut astronauts experiment experiments study fossil fossils dinosaur
    species physicist nanotechnology stem-cell telecoms voip email e-mail e-mails consumers devices device portable player players piracy
    copyright music-download format formats screen display battery photos messaging text-messages sms 3g operators connectivity router
    hotspot webcam storage memory disk interface platform platforms virtual avatars programmers developers startup cyber electronics camera
    screens hd-tv hdtv patent patents gamer multiplayer e-commerce`,
  '14000000': `society community communities family families children child parents immigrants immigration migrants refugees minority
    minorities racism racist discrimination gender women gay lesbian homosexual same-sex marriage divorce adoption poverty homeless
    homelessness welfare charity charities elderly population census demographic ethnic abortion equality volunteers orphan teenagers youth`,
  '15000000': `sport sports football soccer match matches game games team teams player players coach manager striker midfielder defender goalkeeper
    goal goals penalty season league cup premiership champions-league world-cup uefa fifa rugby six-nations fly-half scrum cricket wicket
    wickets batsman bowler innings tennis grand-slam wimbledon golf pga masters birdie bogey athletics olympic olympics medal medals gold
    silver bronze sprinter marathon race races champion champions championship championships tournament final finals semi-final
    quarter-final basketball nba baseball mlb pitcher inning hockey nhl nfl quarterback touchdown boxing boxer heavyweight formula-one
    grand-prix driver ferrari swimming cycling athlete athletes doping referee injury hamstring squad transfer club clubs stadium fans beat
    defeat defeated victory draw scored score half-time playoff playoffs chelsea arsenal liverpool manchester real-madrid barcelona milan
    juventus yankees lakers red-sox federer williams`,
  '16000000': `war wars military army troops soldiers soldier rebel rebels insurgents insurgency militants militant guerrilla guerrillas
    bomb bombs bombing bomber suicide-bomber explosion blast attack attacks attacked airstrike airstrikes missile missiles rocket rockets
    shelling artillery tanks gunmen terrorism terrorist terrorists al-qaeda taliban isis hamas hezbollah invasion occupation ceasefire truce
    peace-talks conflict clashes fighting battle killed casualties civilians hostages hostage kidnapped nuclear weapons warhead arms
    munitions nato pentagon warplanes drone drones navy marines ambush coup riot riots protesters massacre genocide refugees violence
    peacekeepers front-line offensive militia militias`,
  '17000000': `weather forecast forecasters temperature temperatures rain rainfall snow snowfall blizzard storm storms thunderstorm
    thunderstorms heatwave heat cold frost ice wind winds gale gales fog sunshine humid humidity celsius fahrenheit meteorologists
    meteorological winter downpour showers cloudy`,
};

/** Seeds of second-level topics whose own labels and definitions tell too little; by QCode number. */
export const SUBTOPIC_SEEDS: Readonly<Record<string, string>> = {
  '20000002': 'film movie actor music album singer concert theatre dance art artist painting book novel band',
  '20000038': 'museum heritage language history monument library archaeology',
  '20000045': 'newspaper television broadcaster radio magazine journalist channel news media press editor ratings',
  '20000082':
    'murder robbery theft fraud rape assault killing arrested suspect kidnapping drugs bribery corruption gang',
  '20000106': 'trial court judge jury verdict appeal sentence lawsuit prosecutor',
  '20000121': 'law legislation legal ruling statute lawsuit',
  '20000129': 'police officers arrest investigation detective raid',
  '20000139': 'crash accident collision explosion derailment sinking fire',
  '20000148': 'earthquake flood hurricane tsunami drought volcano disaster storm',
  '20000168': 'rescue rescuers evacuation relief aid emergency firefighters',
  '20000170':
    'profit earnings revenue results merger takeover shares quarterly bankruptcy dividend executive chief company',
  '20000209':
    'airline carmaker retailer bank banking oil energy telecoms pharmaceutical manufacturer technology tourism construction insurance agriculture',
  '20000344':
    'economy growth inflation gdp recession deficit budget interest rates unemployment central bank tax exports trade tariffs',
  '20000385':
    'stocks shares index market dollar currency euro bonds oil prices gold commodities traders futures investors',
  '20000574': 'election vote voters poll candidate campaign ballot referendum',
  '20000587': 'human rights freedom civil liberties asylum privacy censorship',
  '20000593': 'government minister cabinet parliament president prime-minister mp senate congress legislature mayor',
  '20000621': 'policy reform budget tax immigration welfare plan proposals bill',
  '20000638':
    'diplomatic ambassador summit treaty sanctions foreign bilateral talks relations alliance embassy united-nations',
  '20000648': 'dissident dissent protest opposition activists',
  '20000649': 'party parties coalition leader leadership opposition lobbying',
  '20000735': 'research study scientists experiment laboratory',
  '20000717': 'space astronomy physics chemistry biology planet telescope nasa fossil',
  '20000756': 'computer software internet mobile phone digital online technology chip broadband robot games hackers',
  '20000822': 'match game team football rugby tennis cricket golf athletics race basketball baseball boxing goal',
  '20001104': 'doping steroids testosterone drug-test banned substance',
  '20001108': 'olympics world-cup championship tournament final cup league grand-prix',
  '20001124': 'club takeover owner sponsorship stadium revenue',
  '20001148': 'transfer signing signed contract deal loan fee joins',
  '20000053': 'terrorism terrorist bombing suicide-bomber attack hijacking',
  '20000056': 'war troops soldiers military fighting invasion offensive missiles artillery insurgents rebels',
  '20000065': 'riot protest demonstrators protesters unrest clashes',
  '20000070': 'coup junta overthrow',
  '20000073': 'peace ceasefire truce talks negotiations accord',
  '20001129': 'storm snow rain hurricane heatwave wind tornado',
  '20001128': 'forecast forecasters expected weekend sunny',
};
