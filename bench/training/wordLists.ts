/** Word lists written for this project. Lower case, words split by blanks; phrases one a line. */
const words = (text: string): string[] => text.trim().split(/\s+/);
const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

/** Stand before a person's name, or are one's office. */
export const TITLES = words(`
mr mrs ms miss mx dr prof professor rev reverend fr father sister brother hon honourable honorable sir dame lord lady baron baroness
count countess duke duchess earl viscount king queen prince princess emperor empress sheikh sheik sultan emir ayatollah imam rabbi pope
cardinal archbishop bishop monsignor pastor saint st president vice-president vice premier chancellor minister pm prime governor gov senator
sen congressman congresswoman representative rep reps sens mp mep assemblyman councillor councilman councilwoman mayor alderman ambassador
envoy secretary undersecretary commissioner chairman chairwoman chairperson chair chief ceo cfo coo cto director manager captain capt
general gen colonel col major maj lieutenant lt sergeant sgt cpl corporal private pvt admiral adm commander cmdr brigadier marshal detective
det inspector insp superintendent supt constable officer sheriff deputy judge justice magistrate attorney solicitor lawyer prosecutor
coach striker midfielder defender goalkeeper winger forward quarterback pitcher skipper boss player driver champion golfer actor actress
singer rapper author writer novelist poet director filmmaker producer comedian presenter broadcaster journalist editor reporter columnist
economist analyst strategist scientist researcher astronomer physicist biologist historian spokesman spokeswoman spokesperson leader
founder co-founder cofounder dictator tsar czar herr frau señor señora don doña monsieur madame mme mlle signor signora senhor dott
ministro presidente ministra canciller ministre président présidente präsident präsidentin kanzler kanzlerin bundeskanzler minister-president
premierminister presidenta premier-ministre
`);

/** Roles that follow or precede a name but are not written before it with a capital. */
export const ROLES = words(`
spokesman spokeswoman spokesperson leader head chief boss founder owner chairman chairwoman president director analyst economist manager
coach captain star singer actor actress author minister secretary premier governor mayor senator lawmaker politician lawyer judge officer
official resident victim suspect husband wife son daughter father mother brother sister widow executive strategist researcher scientist
professor doctor candidate nominee winner champion striker defender goalkeeper teammate rival successor predecessor
`);

/** Last words of organisations' names. */
export const ORG_HEADS = words(`
inc incorporated corp corporation co company companies ltd limited llc llp plc lp gmbh ag sa nv bv spa srl ab asa oyj kk holdings holding group
groupe gruppe grupo partners associates enterprises industries ventures capital securities bank banks bancorp trust fund funds insurance assurance
airlines airways air aviation aerospace motors motor automotive electronics technologies technology tech systems software networks network
communications telecom telecommunications wireless pharmaceuticals pharma pharmaceutical laboratories labs biotech energy petroleum oil gas power
electric utilities steel mining minerals resources foods brewing stores retail media entertainment pictures studios productions records
broadcasting television tv radio news press times post journal gazette herald tribune guardian telegraph observer magazine publishing books
university college school academy institute institution polytechnic faculty laboratory observatory hospital clinic foundation society
association federation confederation union league club council committee commission agency authority bureau department ministry office
board court tribunal parliament congress senate assembly house cabinet government administration party movement front alliance coalition
brotherhood army navy force forces corps brigade battalion regiment division police guard militia command service services organisation
organization programme initiative project centre center museum gallery orchestra band church diocese archdiocese synod order fc afc cf sc
united city rovers wanderers athletic albion hotspur rangers fed exchange consortium syndicate cooperative chamber guild lobby network
ministerio partido banco universidad ministère université parti banque ministerium universität partei verband verein gesellschaft bundesbank
bundestag bundesrat bundeswehr ministero partito università banca ministerie partij universiteit consejo comisión tribunal cámara corte
`);

/** First or last words of places. */
export const PLACE_HEADS = words(`
city town village borough county district province state region prefecture canton parish governorate oblast republic kingdom emirate island
islands isle isles peninsula coast bay gulf sea ocean strait straits channel lake lakes river creek canal valley mountain mountains mount mt
hill hills peak range desert forest woods park cape point beach shore harbour harbor port fort heights springs falls rapids glacier delta
basin plateau plain plains north south east west northern southern eastern western central upper lower greater new san santa saint st los las
el la le al rio monte puerto villa bad sankt isla costa avenue street road boulevard square lane highway crossing quarter neighbourhood neighborhood
`);

export const FACILITY_HEADS = words(`
airport stadium arena hotel palace castle cathedral mosque temple synagogue bridge tower prison jail station theatre theater hall building
mall plaza tunnel dam base camp cemetery monument memorial zoo garden gardens speedway racecourse ground field centre center hospital
`);

export const CALENDAR = words(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun gmt utc est edt pst pdt cet christmas easter
ramadan thanksgiving halloween hanukkah diwali enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes
martes miércoles jueves viernes sábado domingo janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi
mardi mercredi jeudi vendredi samedi dimanche januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
samstag sonntag
`);

/** Organisations that news names without a telling last word, acronyms and short names among them. */
export const ORGANISATIONS = lines(`
UN
U.N.
United Nations
UN Security Council
Security Council
General Assembly
EU
European Union
European Commission
European Parliament
European Central Bank
European Court of Justice
ECB
NATO
WHO
World Health Organization
World Bank
World Trade Organization
International Monetary Fund
International Criminal Court
International Court of Justice
International Atomic Energy Agency
IMF
WTO
IAEA
ICC
ICJ
UNICEF
UNESCO
UNHCR
OPEC
OECD
ASEAN
African Union
Arab League
Red Cross
Red Crescent
Amnesty International
Human Rights Watch
Greenpeace
Doctors Without Borders
Hamas
Hezbollah
Hizbollah
Taliban
al-Qaeda
al Qaeda
Al-Qaeda
Al-Shabaab
Boko Haram
Islamic State
ISIS
ISIL
IRA
ETA
FARC
PLO
PKK
Fatah
Houthi
Houthis
Wagner Group
Kremlin
White House
Pentagon
Downing Street
Whitehall
Capitol Hill
State Department
Treasury
Federal Reserve
Fed
Supreme Court
High Court
Congress
Senate
House of Representatives
House of Commons
House of Lords
Parliament
Knesset
Duma
State Duma
Bundestag
Bundesbank
Politburo
Scotland Yard
Interpol
Europol
FBI
CIA
NSA
DEA
IRS
SEC
FDA
EPA
CDC
NASA
ESA
FAA
FCC
FTC
NIH
NOAA
FEMA
Homeland Security
MI5
MI6
GCHQ
Mossad
FSB
KGB
NHS
BBC
ITV
CNN
NBC
ABC
CBS
PBS
NPR
HBO
ESPN
MTV
Sky
Sky News
Fox News
Al Jazeera
Reuters
Thomson Reuters
AFP
Agence France-Presse
Associated Press
AP
UPI
DPA
ANSA
EFE
TASS
RIA Novosti
Interfax
Xinhua
Kyodo
Yonhap
PTI
Press Trust of India
KCNA
Bloomberg
CNBC
Financial Times
New York Times
Washington Post
Wall Street Journal
Los Angeles Times
USA Today
The Guardian
Daily Mail
The Sun
The Times
Le Monde
El Pais
El País
Der Spiegel
Die Welt
Bild
Google
Alphabet
Apple
Microsoft
Amazon
Facebook
Meta
Twitter
Netflix
Tesla
SpaceX
Nvidia
Intel
AMD
IBM
HP
Hewlett-Packard
Dell
Oracle
Cisco
Qualcomm
Samsung
Sony
Nintendo
Nokia
Ericsson
Huawei
Alibaba
Tencent
Baidu
TikTok
ByteDance
Xiaomi
Uber
Airbnb
PayPal
eBay
Yahoo
AOL
Time Warner
Disney
Walt Disney
Viacom
Comcast
Verizon
AT&T
T-Mobile
Vodafone
BT
Telefonica
Deutsche Telekom
France Telecom
Orange
Boeing
Airbus
Lockheed Martin
Raytheon
BAE Systems
Rolls-Royce
General Electric
GE
General Motors
GM
Ford
Chrysler
Toyota
Honda
Nissan
Hyundai
Kia
Volkswagen
BMW
Daimler
Mercedes-Benz
Porsche
Audi
Fiat
Renault
Peugeot
Volvo
Jaguar Land Rover
ExxonMobil
Exxon Mobil
Chevron
BP
Shell
Royal Dutch Shell
Total
TotalEnergies
Gazprom
Rosneft
Yukos
Saudi Aramco
Petrobras
Eni
Goldman Sachs
Morgan Stanley
JPMorgan
JP Morgan
JPMorgan Chase
Citigroup
Citi
Bank of America
Wells Fargo
HSBC
Barclays
Lloyds
Deutsche Bank
Credit Suisse
UBS
BNP Paribas
Societe Generale
Santander
Standard Chartered
Merrill Lynch
Lehman Brothers
BlackRock
Berkshire Hathaway
Moody's
Standard & Poor's
Fitch
Visa
Mastercard
American Express
Walmart
Wal-Mart
Tesco
Sainsbury's
Marks & Spencer
Carrefour
Ikea
Starbucks
McDonald's
Coca-Cola
Pepsi
PepsiCo
Nestle
Unilever
Procter & Gamble
Nike
Adidas
Pfizer
Moderna
AstraZeneca
Johnson & Johnson
Novartis
Roche
Merck
GlaxoSmithKline
Sanofi
Bayer
BioNTech
Monsanto
Siemens
Philips
Ryanair
EasyJet
British Airways
Lufthansa
Air France
Delta
United Airlines
American Airlines
Qantas
Emirates
FedEx
UPS
DHL
OpenAI
Anthropic
DeepMind
FIFA
UEFA
IOC
International Olympic Committee
NFL
NBA
MLB
NHL
MLS
NCAA
PGA
ATP
WTA
FIA
ICC
ECB
RFU
WADA
Premier League
Champions League
La Liga
Bundesliga
Serie A
Manchester United
Man United
Manchester City
Man City
Liverpool
Arsenal
Chelsea
Tottenham
Tottenham Hotspur
Everton
Newcastle United
Aston Villa
West Ham
Leeds United
Celtic
Rangers
Real Madrid
Barcelona
Atletico Madrid
Bayern Munich
Borussia Dortmund
Juventus
AC Milan
Inter Milan
Paris Saint-Germain
PSG
Ajax
Benfica
New York Yankees
Yankees
Boston Red Sox
Red Sox
Los Angeles Dodgers
Dodgers
Chicago Cubs
New York Mets
Mets
Giants
Cowboys
Dallas Cowboys
New England Patriots
Patriots
Green Bay Packers
Pittsburgh Steelers
Eagles
Lakers
Los Angeles Lakers
Boston Celtics
Chicago Bulls
Golden State Warriors
Miami Heat
Knicks
Nets
Maple Leafs
Ferrari
McLaren
Mercedes
Red Bull
Labour
Labour Party
Conservative Party
Conservatives
Tories
Liberal Democrats
Lib Dems
SNP
Sinn Fein
DUP
UKIP
Plaid Cymru
Republican Party
Democratic Party
GOP
Democrats
Republicans
Likud
Kadima
Communist Party
Socialist Party
CDU
CSU
SPD
AfD
Green Party
Fidesz
BJP
ANC
Ennahda
Muslim Brotherhood
Opposition
AARP
ACLU
NAACP
NRA
Harvard
Yale
Princeton
Stanford
MIT
Oxford University
Cambridge University
Metropolitan Police
Met Office
Ofcom
Ofsted
CBI
TUC
Unison
Royal Navy
Royal Air Force
RAF
British Army
US Army
US Navy
US Air Force
Marine Corps
Marines
Coast Guard
National Guard
Revolutionary Guards
Revolutionary Guard
People's Liberation Army
Wikipedia
YouTube
Instagram
WhatsApp
Snapchat
LinkedIn
Reddit
Spotify
Skype
Nasdaq
`);

/** Places that are no GeoNames city of its package: regions, seas, continents and the like. */
export const PLACES = lines(`
Africa
North Africa
West Africa
East Africa
Southern Africa
Sub-Saharan Africa
Horn of Africa
Asia
Central Asia
South Asia
Southeast Asia
South-East Asia
East Asia
Middle East
Near East
Europe
Western Europe
Eastern Europe
Central Europe
North America
South America
Latin America
Central America
Caribbean
Oceania
Antarctica
Arctic
Balkans
Baltics
Caucasus
Scandinavia
Siberia
Persian Gulf
Gulf
Gulf of Mexico
Gulf of Aden
Black Sea
Red Sea
Dead Sea
Caspian Sea
Mediterranean
Mediterranean Sea
North Sea
Baltic Sea
South China Sea
East China Sea
Atlantic
Atlantic Ocean
Pacific
Pacific Ocean
Indian Ocean
English Channel
Channel
Strait of Hormuz
Suez Canal
Panama Canal
Himalayas
Alps
Andes
Amazon
Sahara
Sahel
Nile
Danube
Rhine
Thames
Mississippi
Gaza
Gaza Strip
West Bank
Golan Heights
East Jerusalem
Kashmir
Punjab
Tibet
Xinjiang
Hong Kong
Taiwan
Crimea
Donbas
Donbass
Donetsk
Luhansk
Chechnya
Kosovo
Kurdistan
Darfur
Tigray
Catalonia
Basque Country
Bavaria
Saxony
Tuscany
Sicily
Sardinia
Corsica
Brittany
Normandy
Provence
Flanders
Wallonia
Scotland
England
Wales
Northern Ireland
Ulster
Cornwall
Yorkshire
Lancashire
Kent
Essex
Sussex
Surrey
Devon
Midlands
West Midlands
Silicon Valley
Wall Street
Hollywood
Manhattan
Brooklyn
Queens
Bronx
Harlem
Broadway
Times Square
Ground Zero
Guantanamo Bay
Guantanamo
Chernobyl
Fukushima
Soviet Union
USSR
Yugoslavia
Czechoslovakia
Ottoman Empire
Persia
Bosnia
Ivory Coast
Burma
Holland
Great Britain
Britain
UK
U.K.
US
U.S.
USA
U.S.A.
United States
United States of America
America
United Kingdom
New England
Midwest
Deep South
Texas Panhandle
Washington DC
Washington, D.C.
District of Columbia
D.C.
Bay Area
Cape Town
Palestine
Palestinian Territories
North Korea
South Korea
Korea
Korean Peninsula
Vatican
Holy See
`);

export const US_STATES = lines(`
Alabama
Alaska
Arizona
Arkansas
California
Colorado
Connecticut
Delaware
Florida
Georgia
Hawaii
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
New York
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas
Utah
Vermont
Virginia
Washington
West Virginia
Wisconsin
Wyoming
Ontario
Quebec
British Columbia
Alberta
Manitoba
Saskatchewan
Nova Scotia
New Brunswick
Newfoundland
Queensland
New South Wales
Victoria
Tasmania
`);
