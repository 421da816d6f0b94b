/** Regions with their own GeoNames id: name|id|latitude|longitude|country. Ids: GeoNames, CC BY 4.0. */
export const REGIONS = `
Alabama|4829764|32.75|-86.75|US
Alaska|5879092|64|-150|US
Arizona|5551752|34.5|-111.5|US
Arkansas|4099753|34.75|-92.5|US
California|5332921|37.25|-119.75|US
Colorado|5417618|39|-105.5|US
Connecticut|4831725|41.67|-72.67|US
Delaware|4142224|39|-75.5|US
District of Columbia|4138106|38.92|-77|US
Florida|4155751|28.75|-82.5|US
Georgia|4197000|32.75|-83.5|US
Hawaii|5855797|20.75|-156.5|US
Idaho|5596512|44.5|-114.25|US
Illinois|4896861|40|-89.25|US
Indiana|4921868|40|-86.25|US
Iowa|4862182|42|-93.5|US
Kansas|4273857|38.5|-98.5|US
Kentucky|6254925|37.5|-85.25|US
Louisiana|4331987|31|-92|US
Maine|4971068|45.5|-69.25|US
Maryland|4361885|39|-76.75|US
Massachusetts|6254926|42.37|-71.11|US
Michigan|5001836|44.25|-85.5|US
Minnesota|5037779|46.25|-94.25|US
Mississippi|4436296|32.75|-89.75|US
Missouri|4398678|38.25|-92.5|US
Montana|5667009|47|-109.75|US
Nebraska|5073708|41.5|-99.75|US
Nevada|5509151|39.25|-116.75|US
New Hampshire|5090174|43.67|-71.5|US
New Jersey|5101760|40.17|-74.5|US
New Mexico|5481136|34.5|-106|US
New York State|5128638|43|-75.5|US
North Carolina|4482348|35.5|-80|US
North Dakota|5690763|47.5|-100.5|US
Ohio|5165418|40.25|-83|US
Oklahoma|4544379|35.5|-97.5|US
Oregon|5744337|44|-120.5|US
Pennsylvania|6254927|40.27|-76.91|US
Rhode Island|5224323|41.75|-71.5|US
South Carolina|4597040|34|-81|US
South Dakota|5769223|44.5|-100.25|US
Tennessee|4662168|35.75|-86.25|US
Texas|4736286|31.25|-99.25|US
Utah|5549030|39.25|-111.75|US
Vermont|5242283|44|-72.75|US
Virginia|6254928|37.55|-77.45|US
Washington State|5815135|47.5|-120.5|US
West Virginia|4826850|38.5|-80.5|US
Wisconsin|5279468|44.5|-90|US
Wyoming|5843591|43|-107.5|US
England|6269131|52.16|-0.7|GB
Scotland|2638360|56|-4|GB
Wales|2634895|52.5|-3.5|GB
Northern Ireland|2641364|54.5|-6.5|GB
Ontario|6093943|49.25|-84.5|CA
Quebec|6115047|52|-72|CA
British Columbia|5909050|53|-125|CA
Alberta|5883102|55|-115|CA
New South Wales|2155400|-32.33|146.92|AU
Queensland|2152274|-20|145|AU
Tasmania|2147291|-42|147|AU
Western Australia|2058645|-25|122|AU
South Australia|2061327|-30|135|AU
Crimea|703883|45.3|34.4|UA
Africa|6255146|7.19|21.09|
Asia|6255147|29.84|89.3|
Europe|6255148|48.69|9.14|
North America|6255149|46.07|-100.55|
South America|6255150|-14.6|-57.66|
Oceania|6255151|-18.31|138.52|
Antarctica|6255152|-78.16|16.41|
`;

/** Other names that news writes: other name|name in the gazetteer|country. */
export const ALIASES = `
Kiev|Kyiv|UA
Kharkov|Kharkiv|UA
Odessa|Odesa|UA
Lvov|Lviv|UA
Peking|Beijing|CN
Canton|Guangzhou|CN
Bombay|Mumbai|IN
Madras|Chennai|IN
Calcutta|Kolkata|IN
Bangalore|Bengaluru|IN
Rangoon|Yangon|MM
Saigon|Ho Chi Minh City|VN
Leningrad|Saint Petersburg|RU
St. Petersburg|Saint Petersburg|RU
St Petersburg|Saint Petersburg|RU
Washington DC|Washington, D.C.|US
Washington D.C.|Washington, D.C.|US
Washington, D.C.|Washington, D.C.|US
Washington, DC|Washington, D.C.|US
Washington|Washington, D.C.|US
New York|New York City|US
NYC|New York City|US
LA|Los Angeles|US
L.A.|Los Angeles|US
Vegas|Las Vegas|US
Philly|Philadelphia|US
St. Louis|St. Louis|US
Mexico City|Mexico City|MX
Ciudad de México|Mexico City|MX
München|Munich|DE
Köln|Köln|DE
Cologne|Köln|DE
Nuremberg|Nürnberg|DE
Frankfurt|Frankfurt am Main|DE
Hanover|Hannover|DE
Wien|Vienna|AT
Genf|Genève|CH
Geneva|Genève|CH
Zurich|Zürich|CH
Lucerne|Luzern|CH
Basel|Basel|CH
Praha|Prague|CZ
Moskau|Moscow|RU
Moscou|Moscow|RU
Moscú|Moscow|RU
Warschau|Warsaw|PL
Warszawa|Warsaw|PL
Cracow|Kraków|PL
Krakow|Kraków|PL
Roma|Rome|IT
Rom|Rome|IT
Milano|Milan|IT
Mailand|Milan|IT
Napoli|Naples|IT
Torino|Turin|IT
Firenze|Florence|IT
Venezia|Venice|IT
Lisboa|Lisbon|PT
Lissabon|Lisbon|PT
Londres|London|GB
Londra|London|GB
Bruxelles|Brussels|BE
Brüssel|Brussels|BE
Bruselas|Brussels|BE
Antwerp|Antwerpen|BE
Ghent|Gent|BE
Bruges|Brugge|BE
The Hague|The Hague|NL
Den Haag|The Hague|NL
København|Copenhagen|DK
Kopenhagen|Copenhagen|DK
Gothenburg|Göteborg|SE
Athen|Athens|GR
Thessaloniki|Thessaloníki|GR
Salonika|Thessaloníki|GR
Istanbul|Istanbul|TR
Constantinople|Istanbul|TR
Tel Aviv|Tel Aviv|IL
Tehran|Tehran|IR
Teheran|Tehran|IR
Mecca|Mecca|SA
Kabul|Kabul|AF
Bagdad|Baghdad|IQ
Fallujah|Al Fallūjah|IQ
Mosul|Mosul|IQ
Basra|Basrah|IQ
Aleppo|Aleppo|SY
Homs|Homs|SY
Sanaa|Sanaa|YE
Sana'a|Sanaa|YE
Gaza City|Gaza|PS
Kinshasa|Kinshasa|CD
Addis Ababa|Addis Ababa|ET
Khartoum|Khartoum|SD
Cairo|Cairo|EG
Kairo|Cairo|EG
Seville|Sevilla|ES
Saragossa|Zaragoza|ES
Havana|Havana|CU
Rio|Rio de Janeiro|BR
Macau|Macau|MO
Newcastle|Newcastle upon Tyne|GB
Quebec City|Québec|CA
Montreal|Montréal|CA
`;
