export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  geonameId: number;
  /** Longitude and latitude of a point in its middle, as GeoJSON orders them. */
  coordinates: [number, number];
  name: string;
  aliases: string[];
  demonyms: string[];
}

/** code, GeoNames id, latitude, longitude, name, other names, demonyms. Ids and points: GeoNames, CC BY 4.0. */
const TABLE = `
AD|3041565|42.5|1.5|Andorra||Andorran
AE|290557|24|54|United Arab Emirates|UAE,U.A.E.,Emirates|Emirati
AF|1149361|33|66|Afghanistan||Afghan
AG|3576396|17.05|-61.8|Antigua and Barbuda|Antigua|Antiguan
AL|783754|41|20|Albania||Albanian
AM|174982|40|45|Armenia||Armenian
AO|3351879|-12.5|18.5|Angola||Angolan
AR|3865483|-34|-64|Argentina|Argentinien,Argentine Republic|Argentine,Argentinian,Argentinean
AT|2782113|47.33|13.33|Austria|Österreich,Autriche|Austrian
AU|2077456|-25|135|Australia|Australien|Australian,Aussie
AW|3577279|12.5|-69.97|Aruba||Aruban
AZ|587116|40.5|47.5|Azerbaijan||Azerbaijani,Azeri
BA|3277605|44.25|17.83|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian
BB|3374084|13.17|-59.53|Barbados||Barbadian,Bajan
BD|1210997|24|90|Bangladesh||Bangladeshi
BE|2802361|50.83|4|Belgium|Belgique,België,Belgien,Bélgica|Belgian
BF|2361809|12.5|-1.67|Burkina Faso||Burkinabe
BG|732800|42.67|25.25|Bulgaria||Bulgarian
BH|290291|26.03|50.55|Bahrain||Bahraini
BI|433561|-3.5|30|Burundi||Burundian
BJ|2395170|9.5|2.25|Benin||Beninese
BM|3573345|32.33|-64.75|Bermuda||Bermudian
BN|1820814|4.5|114.67|Brunei|Brunei Darussalam|Bruneian
BO|3923057|-17|-65|Bolivia||Bolivian
BR|3469034|-10|-55|Brazil|Brasil,Brasilien,Brésil|Brazilian
BS|3572887|24|-76|Bahamas|The Bahamas|Bahamian
BT|1252634|27.5|90.5|Bhutan||Bhutanese
BW|933860|-22|24|Botswana||Botswanan
BY|630336|53|28|Belarus||Belarusian,Belarussian
BZ|3582678|17.25|-88.75|Belize||Belizean
CA|6251999|60|-96|Canada|Kanada|Canadian
CD|203312|-2.5|23.5|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Zaire|Congolese
CF|239880|7|21|Central African Republic||Central African
CG|2260494|-1|15|Republic of the Congo|Congo,Congo-Brazzaville|
CH|2658434|47|8|Switzerland|Schweiz,Suisse,Svizzera,Suiza|Swiss
CI|2287781|8|-5.5|Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian
CL|3895114|-30|-71|Chile||Chilean
CM|2233387|6|12.5|Cameroon||Cameroonian
CN|1814991|35|105|China|People's Republic of China,PRC,Chine|Chinese
CO|3686110|4|-73.25|Colombia|Kolumbien|Colombian
CR|3624060|10|-84|Costa Rica||Costa Rican
CU|3562981|22|-79.5|Cuba||Cuban
CV|3374766|16|-24|Cape Verde|Cabo Verde|Cape Verdean
CY|146669|35|33|Cyprus||Cypriot
CZ|3077311|49.75|15|Czech Republic|Czechia|Czech
DE|2921044|51.5|10.5|Germany|Deutschland,Allemagne,Alemania,Germania,Federal Republic of Germany|German
DJ|223816|11.5|42.5|Djibouti||Djiboutian
DK|2623032|56|10|Denmark|Danmark,Dänemark|Danish,Dane
DM|3575830|15.5|-61.33|Dominica||
DO|3508796|19|-70.67|Dominican Republic||Dominican
DZ|2589581|28|3|Algeria|Algérie|Algerian
EC|3658394|-1.25|-78.25|Ecuador||Ecuadorian,Ecuadorean
EE|453733|59|26|Estonia||Estonian
EG|357994|27|30|Egypt|Ägypten|Egyptian
ER|338010|15|39|Eritrea||Eritrean
ES|2510769|40|-4|Spain|España,Spanien,Espagne|Spanish,Spaniard
ET|337996|8|38|Ethiopia||Ethiopian
FI|660013|64|26|Finland|Suomi|Finnish,Finn
FJ|2205218|-18|178|Fiji||Fijian
FK|3474414|-51.75|-59.17|Falkland Islands|Falklands|
FM|2081918|5|152|Micronesia||Micronesian
FO|2622320|62|-7|Faroe Islands||Faroese
FR|3017382|46|2|France|Frankreich,Francia|French,Frenchman,Frenchwoman
GA|2400553|-1|11.75|Gabon||Gabonese
GB|2635167|54.76|-2.7|United Kingdom|UK,U.K.,Britain,Great Britain,Reino Unido,Großbritannien,Royaume-Uni|British,Briton,UK
GD|3580239|12.12|-61.67|Grenada||Grenadian
GE|614540|42|43.5|Georgia||Georgian
GH|2300660|8.1|-1.2|Ghana||Ghanaian
GI|2411586|36.14|-5.35|Gibraltar||Gibraltarian
GL|3425505|72|-40|Greenland||Greenlandic,Greenlander
GM|2413451|13.5|-15.5|Gambia|The Gambia|Gambian
GN|2420477|10.83|-10.67|Guinea||Guinean
GQ|2309096|2|10|Equatorial Guinea||Equatorial Guinean
GR|390903|39|22|Greece|Griechenland,Grèce,Grecia|Greek
GT|3595528|15.5|-90.25|Guatemala||Guatemalan
GU|4043988|13.48|144.78|Guam||Guamanian
GW|2372248|12|-15|Guinea-Bissau||
GY|3378535|5|-59|Guyana||Guyanese
HK|1819730|22.25|114.17|Hong Kong||Hongkonger
HN|3608932|15|-86.5|Honduras||Honduran
HR|3202326|45.17|15.5|Croatia|Kroatien,Hrvatska|Croatian,Croat
HT|3723988|19|-72.42|Haiti||Haitian
HU|719819|47|20|Hungary|Ungarn,Hongrie|Hungarian
ID|1643084|-5|120|Indonesia||Indonesian
IE|2963597|53|-8|Ireland|Republic of Ireland,Irish Republic,Irland|Irish,Irishman
IL|294640|31.5|34.75|Israel||Israeli
IN|1269750|22|79|India|Indien,Inde|Indian
IQ|99237|33|44|Iraq|Irak|Iraqi
IR|130758|32|53|Iran|Islamic Republic of Iran|Iranian
IS|2629691|65|-18|Iceland|Island|Icelandic,Icelander
IT|3175395|42.83|12.83|Italy|Italia,Italien,Italie|Italian
JE|3042142|49.22|-2.12|Jersey||
JM|3489940|18.25|-77.5|Jamaica||Jamaican
JO|248816|31|36|Jordan||Jordanian
JP|1861060|35.69|139.75|Japan|Japon,Japón|Japanese
KE|192950|1|38|Kenya||Kenyan
KG|1527747|41.5|75|Kyrgyzstan||Kyrgyz
KH|1831722|13|105|Cambodia||Cambodian,Khmer
KI|4030945|1.42|173|Kiribati||
KM|921929|-12.17|44.25|Comoros||Comoran
KN|3575174|17.33|-62.75|Saint Kitts and Nevis|St Kitts and Nevis,St. Kitts and Nevis|
KP|1873107|40|127|North Korea|DPRK,Democratic People's Republic of Korea,Nordkorea|North Korean
KR|1835841|36.5|127.75|South Korea|Republic of Korea,Südkorea|South Korean
KW|285570|29.5|47.75|Kuwait||Kuwaiti
KY|3580718|19.5|-80.67|Cayman Islands||
KZ|1522867|48|68|Kazakhstan||Kazakh
LA|1655842|18|105|Laos||Laotian
LB|272103|33.83|35.83|Lebanon|Libanon,Liban|Lebanese
LC|3576468|13.88|-60.97|Saint Lucia|St Lucia,St. Lucia|
LI|3042058|47.17|9.53|Liechtenstein||
LK|1227603|7|81|Sri Lanka||Sri Lankan
LR|2275384|6.5|-9.5|Liberia||Liberian
LS|932692|-29.5|28.25|Lesotho||Basotho
LT|597427|56|24|Lithuania||Lithuanian
LU|2960313|49.75|6.17|Luxembourg|Luxemburg|Luxembourgish
LV|458258|57|25|Latvia||Latvian
LY|2215636|28|17|Libya||Libyan
MA|2542007|32|-5|Morocco|Maroc,Marokko,Marruecos|Moroccan
MC|2993457|43.73|7.41|Monaco||Monegasque
MD|617790|47.25|28.58|Moldova||Moldovan
ME|3194884|42.75|19.25|Montenegro||Montenegrin
MG|1062947|-20|47|Madagascar||Malagasy
MH|2080185|7.11|171.24|Marshall Islands||Marshallese
MK|718075|41.83|22|North Macedonia|Macedonia|Macedonian
ML|2453866|18|-2|Mali||Malian
MM|1327865|21|96|Myanmar|Burma|Burmese
MN|2029969|46|105|Mongolia||Mongolian
MO|1821275|22.16|113.56|Macau|Macao|
MR|2378080|20.25|-10.5|Mauritania||Mauritanian
MT|2562770|35.92|14.43|Malta||Maltese
MU|934292|-20.3|57.58|Mauritius||Mauritian
MV|1282028|3.2|73|Maldives|The Maldives|Maldivian
MW|927384|-13.5|34|Malawi||Malawian
MX|3996063|23|-102|Mexico|México,Mexiko|Mexican
MY|1733045|2.5|112.5|Malaysia||Malaysian
MZ|1036973|-18.25|35|Mozambique||Mozambican
NA|3355338|-22|17|Namibia||Namibian
NE|2440476|18|9|Niger||Nigerien
NG|2328926|10|8|Nigeria||Nigerian
NI|3617476|13|-85|Nicaragua||Nicaraguan
NL|2750405|52.25|5.75|Netherlands|The Netherlands,Holland,Nederland,Niederlande,Pays-Bas,Países Bajos|Dutch,Dutchman
NO|3144096|62|10|Norway|Norge,Norwegen|Norwegian
NP|1282988|28|84|Nepal||Nepalese,Nepali
NR|2110425|-0.52|166.93|Nauru||
NZ|2186224|-42|174|New Zealand|Neuseeland|New Zealander,Kiwi
OM|286963|21|57|Oman||Omani
PA|3703430|9|-80|Panama|Panamá|Panamanian
PE|3932488|-10|-75.25|Peru|Perú|Peruvian
PG|2088628|-6|147|Papua New Guinea||Papua New Guinean
PH|1694008|13|122|Philippines|The Philippines|Filipino,Philippine
PK|1168579|30|70|Pakistan||Pakistani
PL|798544|52|20|Poland|Polen,Polska,Pologne|Polish,Pole
PR|4566966|18.25|-66.5|Puerto Rico||Puerto Rican
PS|6254930|32|35.25|Palestinian Territories|Palestine,State of Palestine|Palestinian
PT|2264397|39.7|-8|Portugal||Portuguese
PW|1559582|6|134|Palau||Palauan
PY|3437598|-22.99|-57.99|Paraguay||Paraguayan
QA|289688|25.5|51.25|Qatar|Katar|Qatari
RO|798549|46|25|Romania|Rumänien,Roumanie|Romanian
RS|6290252|44.82|20.46|Serbia|Serbien,Srbija|Serbian,Serb
RU|2017370|60|100|Russia|Russian Federation,Russland,Russie,Rusia|Russian
RW|49518|-2|30|Rwanda||Rwandan
SA|102358|25|45|Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudi Arabian
SB|2103350|-8|159|Solomon Islands||
SC|241170|-4.58|55.67|Seychelles||
SD|366755|16|30|Sudan||Sudanese
SE|2661886|62|15|Sweden|Sverige,Schweden,Suède|Swedish,Swede
SG|1880251|1.37|103.8|Singapore|Singapur|Singaporean
SI|3190538|46.08|15|Slovenia||Slovenian,Slovene
SK|3057568|48.67|19.5|Slovakia||Slovak,Slovakian
SL|2403846|8.5|-11.5|Sierra Leone||Sierra Leonean
SM|3168068|43.94|12.46|San Marino||
SN|2245662|14.5|-14.25|Senegal||Senegalese
SO|51537|6|48|Somalia||Somali
SR|3382998|4|-56|Suriname||Surinamese
SS|7909807|7.5|30|South Sudan||South Sudanese
ST|2410758|1|7|Sao Tome and Principe|São Tomé and Príncipe|
SV|3585968|13.83|-88.92|El Salvador||Salvadoran
SY|163843|35|38|Syria|Syrien,Syrie,Siria|Syrian
SZ|934841|-26.5|31.5|Eswatini|Swaziland|Swazi
TD|2434508|15|19|Chad|Tchad|Chadian
TG|2363686|8.66|1.02|Togo||Togolese
TH|1605651|15.5|101|Thailand||Thai
TJ|1220409|39|71|Tajikistan||Tajik
TL|1966436|-8.83|125.75|East Timor|Timor-Leste,Timor Leste|Timorese
TM|1218197|39.75|59.67|Turkmenistan||Turkmen
TN|2464461|34|9|Tunisia|Tunisie,Tunesien|Tunisian
TO|4032283|-20|-175|Tonga||Tongan
TR|298795|39|35|Turkey|Türkiye,Turkiye,Türkei,Turquie,Turquía|Turkish,Turk
TT|3573591|11|-61|Trinidad and Tobago|Trinidad|Trinidadian
TV|2110297|-8|178|Tuvalu||
TW|1668284|24|121|Taiwan||Taiwanese
TZ|149590|-6|35|Tanzania||Tanzanian
UA|690791|49|32|Ukraine|the Ukraine,Ucrania|Ukrainian
UG|226074|1.25|32.5|Uganda||Ugandan
US|6252001|39.76|-98.5|United States|United States of America,US,U.S.,USA,U.S.A.,America,Estados Unidos,États-Unis,Vereinigte Staaten,Stati Uniti,Verenigde Staten|American,US,U.S.
UY|3439705|-33|-56|Uruguay||Uruguayan
UZ|1512440|41.71|63.85|Uzbekistan||Uzbek
VA|3164670|41.9|12.45|Vatican City|Vatican,Holy See|
VC|3577815|13.08|-61.2|Saint Vincent and the Grenadines||
VE|3625428|8|-66|Venezuela||Venezuelan
VN|1562822|16.17|107.83|Vietnam|Viet Nam|Vietnamese
VU|2134431|-16|167|Vanuatu||
WS|4034894|-13.8|-172.18|Samoa||Samoan
XK|831053|42.58|21|Kosovo||Kosovar,Kosovan
YE|69543|15.5|47.5|Yemen|Jemen|Yemeni
ZA|953987|-29|24|South Africa|Südafrika|South African
ZM|895949|-14.33|28.5|Zambia||Zambian
ZW|878675|-19|29.75|Zimbabwe||Zimbabwean
`;

const list = (field: string): string[] => (field === '' ? [] : field.split(','));

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', id = '', latitude = '', longitude = '', name = '', aliases = '', demonyms = ''] = line.split('|');
    return {
      code,
      geonameId: Number(id),
      coordinates: [Number(longitude), Number(latitude)],
      name,
      aliases: list(aliases),
      demonyms: list(demonyms),
    };
  });
