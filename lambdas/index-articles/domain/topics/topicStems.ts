/** Beginnings of words that tell a top Media Topic (its number), by language; written for this project, lower case. `~` marks an ending, `$` a whole word. */
export const TOPIC_STEMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    '01000000': `film kino schauspiel regisseur oscar$ musik album$ konzert sänger band$ song$ rapper oper$ orchester theater bühne komödie drama$
      serie$ serien tv-serie fernsehserie roman$ romane autor schriftsteller buch$ bücher buchmesse literatur dichter künstler$ künstlerin
      kunst$ gemälde maler$ bildhauer galerie museum ausstellung ballett tänzer festival berlinale filmfest streaming netflix podcast
      journalist zeitung rundfunk fernsehen moderator promi$ promis schlager kultur$ kulturell denkmal doku$ dokumentation ~film ~theater
      ~festival ~konzert ~museum ~ausstellung`,
    '02000000': `polizei polizist täter tatverdächtig verdächtig mord mörder totschlag tötung vergewaltig raub überfall diebstahl dieb$ diebe
      einbruch einbrecher betrug betrüger geldwäsche korruption bestechung entführ messer$ messerangriff schüsse festnahme festgenommen
      haft$ haftbefehl untersuchungshaft gefängnis häftling gericht$ gerichts landgericht amtsgericht prozess$ urteil verurteilt angeklagt
      anklage staatsanwalt richter$ anwalt verteidiger zeuge$ zeugen ermittlung ermittler kriminal razzia drogen$ drogenhandel kokain
      schmuggel mafia missbrauch spion spionage agenten klage$ kläger verfassungsgericht bundesgerichtshof verfahren straftat strafe$
      phishing hacker ~gericht ~mord ~polizei ~prozess ~urteil`,
    '03000000': `erdbeben tsunami überschwemmung hochwasser flut$ flutkatastrophe hurrikan taifun tornado waldbrand brand$ brände feuerwehr lawine
      vulkan katastrophe evakuier rettungskräfte rettungsdienst notarzt unfall unglück absturz abgestürzt zusammenstoß kollision entgleist
      wrack gesunken explosion eingestürzt einsturz trümmer vermisst verletzt$ verletzte todesopfer opferzahl stromausfall blackout
      ~unfall ~brand ~unglück ~katastrophe`,
    '04000000': `wirtschaft konjunktur unternehmen konzern firma$ firmen gewinn umsatz aktie aktien börse dax$ anleger investor märkte bank$ banken
      zentralbank notenbank ezb$ fed$ zins inflation teuerung rezession wachstum bruttoinlandsprodukt bip$ defizit handel$ handels export
      import zoll$ zölle währung dollar öl$ ölpreis fusion übernahme börsengang anleihe haushalt$ steuer einzelhandel händler hersteller
      industrie autobauer insolvenz gläubiger schulden kredit hypothek immobilien dividende quartal analyst ökonom fonds finanz
      aufsichtsrat vorstand vorstandschef lieferkette preise$ verbraucher zahlungsdienst bezahl ~konzern ~preise ~bank ~markt ~wirtschaft
      ~handel`,
    '05000000': `schule$ schulen schüler student$ studenten studierend lehrer lehrkräft universität hochschule uni$ bildung unterricht abitur prüfung
      klassenzimmer campus professor stipendium kita$ kindergarten ausbildung$ lehrplan pisa schulleiter ~schule ~schüler ~unterricht`,
    '06000000': `umwelt klima$ klimawandel klimaschutz klimakrise erderwärmung emission co2 treibhausgas verschmutzung ökosystem artenvielfalt
      artenschutz naturschutz aussterben wildtier lebensraum abholzung regenwald erneuerbar solar windkraft windrad recycling nachhaltig
      gletscher korallen ozean meere wälder plastik$ plastikmüll müll$ atomkraft kernkraft atommüll energiewende wolf$ wölfe ~klima
      ~umwelt ~energie`,
    '07000000': `gesundheit krankenhaus krankenhäuser klinik ärzte arzt$ ärztin patient pflege$ pflegekräfte krankheit krebs tumor virus viren
      infektion impfung impfstoff impfen pandemie epidemie corona covid grippe hiv$ malaria diabetes übergewicht adipositas herzinfarkt
      schlaganfall operation$ chirurg behandlung therapie medikament arzneimittel medizin symptom diagnose depression demenz alzheimer
      krankenkasse pharma schwangerschaft abtreibung rauchen alkohol ernährung allergi nebenwirkung wirkstoff ~krankheit ~virus ~klinik`,
    '08000000': `geburtstag jubiläum hochzeit braut$ königsfamilie royal prinz$ prinzessin könig$ königin haustier hund$ hunde katze$ lotto
      lottogewinn rekordversuch kurios skurril trauerfeier nachruf gestorben$ ehrung ehrenbürger leserkommentar`,
    '09000000': `gewerkschaft streik$ streiks warnstreik streikend arbeitskampf tarif$ tarifverhandlung tarifvertrag lohn$ löhne gehalt$ gehälter
      arbeitnehmer arbeitgeber beschäftigt entlassung stellenabbau arbeitslos arbeitsmarkt jobs$ arbeitsplätze arbeitsplatz fachkräfte
      mindestlohn betriebsrat rente$ renten pension$ überstunden kündigung verdi$ ~streik ~arbeitsmarkt`,
    '10000000': `reise$ reisen urlaub tourist tourismus hotel strand$ restaurant koch$ köche rezept küche$ essen$ wein$ bier$ mode$ designer model$
      supermodel laufsteg kleid$ kleider schönheit kosmetik garten gärten hobby yoga fitness lifestyle luxus wandern camping kreuzfahrt
      angebote rabatt schnäppchen spielzeug lego$ radfahrer fahrrad ausflug freizeit ~urlaub ~reise ~rezept`,
    '11000000': `regierung minister$ ministerin kanzler bundeskanzler präsident$ präsidentin bundestag bundesrat landtag parlament abgeordnet senat$
      senator kongress gesetz$ gesetzentwurf abstimmung wahl$ wahlen wähler wahlkampf landtagswahl bundestagswahl umfrage kandidat partei$
      parteien opposition koalition kabinett ampel spd$ cdu$ csu$ fdp$ afd$ grünen$ linke$ linken$ politik politiker referendum verfassung
      gouverneur bürgermeister diplomat botschafter gipfel sanktion außenminister innenminister finanzminister staatschef regierungschef
      premierminister reform trump biden putin macron merkel scholz merz$ uno$ vereinten nationen generalsekretär rücktritt migration asyl
      kommune$ kommunal ~wahl ~minister ~politik ~gesetz ~partei`,
    '12000000': `kirche papst vatikan bischof bischöfe erzbischof kardinal priester pfarrer katholisch katholik evangelisch protestant christ$
      christen christlich muslim islam moschee imam$ jude$ juden jüdisch judentum synagoge rabbiner hindu buddhist religion religiös
      glaube$ gläubig gebet gottesdienst bibel koran$ pilger synode theolog ~kirche`,
    '13000000': `technologie computer software hardware internet website google microsoft apple$ intel$ smartphone handy$ handys app$ apps digital
      nutzer server$ chip$ chips halbleiter prozessor videospiel gaming playstation xbox nintendo cyber verschlüsselung sicherheitslücke
      browser linux android iphone roboter künstliche intelligenz ki$ ki-modell chatgpt algorithm wissenschaft forscher forschung
      forschend labor$ physik chemie biologie genetik dna$ nasa weltraum raumfahrt satellit teleskop astronom planet$ planeten mars$
      rakete$ astronaut meteorit experiment studie$ fossil dinosaurier archäolog quanten akku$ batterie mobilfunk glasfaser samsung galaxy
      daten$ datenschutz elektroauto maya-`,
    '14000000': `gesellschaft familie$ familien kinder$ eltern einwander migrant flüchtling geflüchtet integration minderheit rassis diskriminier
      gleichstellung gender frauen$ feminis homosexuell lesb schwul queer trans$ transsexuell geschlecht ehe$ scheidung adoption armut
      obdachlos sozialhilfe bürgergeld wohltätig ehrenamt spende bevölkerung demograf senioren jugendliche$ antisemitis`,
    '15000000': `fußball bundesliga spiel$ spiele$ spieler trainer$ mannschaft$ team$ stürmer mittelfeld torwart torhüter tor$ tore$ elfmeter saison
      liga pokal champions league weltmeister europameister wm$ em$ olympi uefa fifa rugby tennis wimbledon golf$ leichtathletik medaille
      marathon läufer rennen$ formel rennfahrer motorrad superbike turnier finale viertelfinale halbfinale achtelfinale basketball
      handball eishockey volleyball boxen boxer$ schwergewicht schwimmer radsport athlet doping schiedsrichter verletzungspause transfer$
      verein$ vereine stadion fans$ sieg$ siege niederlage unentschieden tabelle torschütze abstieg aufstieg skispringer biathlon ski$
      ~meisterschaft ~spiel ~trainer ~liga ~cup`,
    '16000000': `krieg militär armee soldat truppen$ rebellen kämpfer$ miliz bombe bomben bombard anschlag attentat terror islamist angriff$ angriffe
      luftangriff rakete$ raketen drohne artillerie panzer$ invasion besatzung waffenruhe waffenstillstand friedens gefecht front$
      gegenoffensive offensive geisel hamas hisbollah taliban atomwaffen waffen$ waffenlieferung rüstung nato$ bundeswehr marine$ putsch
      unruhen protest demonstrant massaker völkermord gaza ukrain bethlehem westjordanland veteran ~krieg ~angriff`,
    '17000000': `wetter$ wetterdienst temperatur regen$ regnet niederschlag schnee$ schneefall sturm$ stürme gewitter hitze$ hitzewelle kälte frost$
      glatteis wind$ böen nebel$ sonnenschein celsius meteorolog eisheilig vorhersage wolken schauer$ ~wetter`,
  },
  fr: {
    '01000000': `film cinéma acteur actrice réalisateur césar$ césars oscar musique musicien album chanteu chanson concert rappeur opéra orchestre
      théâtre comédie comédien feuilleton série$ séries télévis télé$ téléréalité roman$ romans romancier écrivain livre$ livres littéra
      poète poésie artiste peintre peinture sculpt exposition musée galerie danse$ danseu festival cannes animateur animatrice journaliste
      presse$ média radio$ célébrité people$ culturel culture$ patrimoine bande dessinée documentaire netflix streaming spectacle`,
    '02000000': `police policier gendarm suspect meurtre assassin homicide viol$ viols violeur vol$ voleur braquage cambriol escroquer fraude
      blanchiment corruption enlèvement poignard couteau fusillade interpell garde-à-vue garde prison détenu incarcér tribunal tribunaux
      procès jugement condamn accusé prévenu procureur parquet$ juge$ juges avocat témoin enquête enquêteur délit délinquan crime criminel
      drogue cocaïne trafic trafiquant mafia agression agresseur plainte examen cassation judiciaire justice$ peine$ perquisition`,
    '03000000': `séisme tremblement tsunami inondation crue$ crues ouragan typhon cyclone tornade incendie pompier avalanche volcan éruption
      catastrophe évacu secours secouriste accident collision déraill crash$ naufrage explosion effondr décombres disparu blessé victime
      sinistre glissement`,
    '04000000': `économi entreprise société$ groupe$ pdg$ bénéfice ventes action$ actions actionnaire bourse cac$ investisseur marché banque bce$
      inflation taux récession croissance pib$ déficit commerce exportation importation douane tarif euro$ dollar pétrole fusion rachat
      acquisition obligation$ budget impôt fiscal détaillant distribution usine industrie constructeur faillite créancier dette crédit
      immobilier dividende trimestre analyste économiste fonds financ prix$ consommat compagnie start-up`,
    '05000000': `école collège lycée élève étudiant enseign professeur université universitaire éducation scolaire classe$ baccalauréat bac$ examen$
      examens rentrée diplôme rectorat campus crèche apprentissage pédagog parcoursup`,
    '06000000': `environnement climat réchauffement émission carbone pollution polluant écosystème biodiversité écolog espèce extinction faune
      habitat déforest forêt renouvelable solaire éolien recyclage durable glacier corail océan nucléaire déchet plastique pesticide loup$
      loups sécheresse cop28 énergétique`,
    '07000000': `santé hôpital hôpitaux hospital médecin docteur patient infirmi maladie cancer tumeur virus infection vaccin pandémie épidémie
      coronavirus covid grippe sida vih$ paludisme diabète obésité cardiaque avc$ chirurg traitement thérapie médicament médecine médical
      symptôme diagnosti psychiatr dépression alzheimer pharma grossesse avortement ivg$ tabac alcool nutrition soignant`,
    '08000000': `anniversaire mariage$ mariée royal prince$ princesse roi$ reine chien$ chiens chat$ chats loterie loto$ insolite centenaire hommage
      obsèques funérailles décès décédé$`,
    '09000000': `syndicat grève gréviste salarié salaire licenci chômage chômeur emploi employeur travailleur travail$ retraite$ retraites cgt$ cfdt
      smic$ intérim débrayage préavis`,
    '10000000': `voyage touris vacances hôtel plage restaurant chef$ recette cuisine gastronomi vin$ vins mode$ couturier créateur mannequin défilé
      robe$ beauté cosmétique jardin bricolage loisir yoga croisière randonn luxe déco soldes promo shopping`,
    '11000000': `gouvernement ministre président$ présidente présiden parlement député sénat sénateur assemblée loi$ lois vote$ voter électeur
      élection électoral scrutin sondage campagne$ candidat parti$ partis opposition coalition macron élysée matignon politique référendum
      constitution maire$ maires municipal région préfet diplomat ambassadeur sommet traité sanction motion rassemblement lfi$ insoumis
      socialiste républicain droite$ gauche$ extrême trump biden poutine onu$ bruxelles réforme démission immigration dissolution`,
    '12000000': `église pape vatican évêque archevêque cardinal prêtre curé$ catholi protestant chrétien musulman islam mosquée imam$ juif$ juifs
      juive judaïsme synagogue rabbin hindou bouddhis religion religieu foi$ prière messe$ bible coran pèlerin laïcité ramadan`,
    '13000000': `technolog ordinateur logiciel internet numérique google microsoft apple$ smartphone téléphone application$ applis utilisateur
      serveur puce$ puces playstation xbox nintendo pirat$ hacker cyber chiffrement navigateur robot intelligence artificielle ia$ chatgpt
      algorithme scientifique chercheu recherche$ recherches laboratoire physique$ chimie biologie génétique adn$ nasa espace$ spatial
      satellite télescope astronom planète mars$ fusée astronaute météorite étude$ fossile dinosaure archéolog quantique batterie 5g$
      données`,
    '14000000': `famille$ familles enfant parent$ parents migrant réfugié intégration minorité racis discrimin égalité genre$ femmes féminis
      homosexuel lgbt$ gay$ divorce adoption pauvreté précarité association bénévol population démograph jeunes$ antisémit handicap
      logement`,
    '15000000': `football foot$ ligue match joueur entraîneur équipe attaquant milieu$ défenseur gardien but$ buts buteur penalty saison$ coupe$
      championnat champion mondial$ euro$ olympi jo$ uefa fifa rugby xv$ essai$ tennis wimbledon golf$ athlét médaille marathon course$
      coureur formule tournoi finale demi-finale basket handball hockey boxe$ boxeur nageu natation cyclis dopage arbitre blessure
      transfert club$ clubs stade$ supporter victoire défaite psg$ om$ ol$ sport ski$ biathlon`,
    '16000000': `guerre militaire armée$ soldat troupes rebelle milice bombe$ bombard attentat terroris djihad attaque frappe$ frappes missile drone$
      drones artillerie char$ chars invasion occupation cessez-le-feu trêve paix$ combat$ combats front$ offensive otage hamas hezbollah
      taliban arme$ armes armement otan$ putsch émeute manifestant manifestation violences massacre génocide gaza ukrain cisjordanie kiev`,
    '17000000': `météo température pluie$ pluies averse neige tempête orage canicule chaleur froid$ gel$ verglas vent$ vents rafale brouillard
      ensoleillé celsius vigilance degrés`,
  },
  es: {
    '01000000': `película cine$ cineasta actor$ actores actriz óscar goya$ música músico álbum cantante canción concierto rapero ópera orquesta
      teatro comedia drama$ serie$ series televis telenovela novela novelista escritor libro literatura poeta poesía artista$ pintor
      pintura escult exposición museo galería ballet danza bailar festival presentador periodis periódico radio$ famoso celebridad
      cultura$ cultural patrimonio documental netflix streaming espectáculo estreno`,
    '02000000': `policía policial sospechos asesinat asesin homicidio crimen$ crímenes criminal violación violador robo$ robos atraco ladrón estafa
      fraude blanqueo soborno corrupción secuestr apuñal cuchillo tiroteo deten$ detenid detención arrest prisión preso$ presos cárcel
      juicio tribunal juzgado sentencia condena condenad acusad fiscal$ fiscalía juez$ jueza jueces magistrad abogad testigo investigación
      delito delincuen droga cocaína narcotráfico narco traficante mafia agresión denuncia demanda$ imputad querella extradición`,
    '03000000': `terremoto sismo$ seísmo tsunami inundación inundaciones huracán tifón ciclón tornado incendio bomberos alud$ volcán erupción
      catástrofe desastre evacua rescate rescat accidente choque$ colisión descarril naufrag explosión derrumb escombros desaparecid
      herid$ herido heridos víctimas dana$ siniestro apagón`,
    '04000000': `economía económic empresa compañía firma$ beneficio ingresos ventas acción$ acciones accionista bolsa$ ibex inversor inversión
      inversiones mercado$ mercados banco$ bancos bce$ inflación ipc$ interés recesión crecimiento pib$ déficit comercio comercial exporta
      importa arancel dólar euro$ peso$ petróleo fusión adquisición opa$ bono$ bonos presupuesto impuesto fiscalidad minorista fábrica
      industria fabricante quiebra acreedor deuda crédito hipoteca vivienda inmobiliari dividendo trimestre analista economista fondo$
      fondos financ precio consumidor negocio`,
    '05000000': `escuela colegio instituto alumn estudiante profesor maestro docente universi educación educativ clase$ aula$ aulas examen exámenes
      selectividad grado$ título beca$ becas campus guardería pedagog`,
    '06000000': `ambiental medioambient clima$ climátic calentamiento emisiones carbono contaminación ecosistema biodiversidad ecolog especie
      extinción fauna hábitat deforest bosque renovable solar eólic reciclaje sostenib glaciar coral océano nuclear$ residuos plástico
      sequía lobo$ energétic`,
    '07000000': `salud sanidad sanitari hospital médico médica doctor$ paciente enfermer enfermedad cáncer tumor virus infección vacuna pandemia
      epidemia coronavirus covid gripe vih$ sida$ malaria dengue diabetes obesidad infarto ictus cirugía cirujano tratamiento terapia
      medicamento fármaco medicina síntoma diagnóst depresión alzheimer farmac embarazo aborto tabaco alcohol nutrición clínic`,
    '08000000': `cumpleaños aniversario boda$ bodas novia$ realeza príncipe princesa rey$ reina$ mascota perro gato$ lotería curios insólit homenaje
      funeral fallecid falleció centenari`,
    '09000000': `sindicato huelga huelguis salario sueldo despido desempleo desemplead paro$ empleo emplead empleador trabajador jubilación pensión
      pensiones ugt$ ccoo convenio laboral patronal ere$`,
    '10000000': `viaje$ viajes viajero turis vacaciones hotel playa$ playas restaurante chef$ receta cocina gastronom vino$ vinos moda$ diseñador
      modelo$ pasarela vestido belleza cosmétic jardín ocio yoga crucero senderis lujo$ decoración rebajas`,
    '11000000': `gobierno ministr president parlament diputad senado senador congreso ley$ leyes votación votar votante elección elecciones electoral
      comicios encuesta campaña$ candidat partido$ partidos oposición coalición moncloa sánchez feijóo psoe$ pp$ vox$ podemos sumar$
      política$ político políticos referéndum constitución constitucional alcalde alcaldesa ayuntamiento gobernador diplomátic embajad
      cumbre tratado sanción sanciones canciller trump biden putin milei maduro onu$ bruselas reforma dimisión inmigración moción
      investidura`,
    '12000000': `iglesia papa$ vaticano obispo arzobispo cardenal sacerdote cura$ católic protestant cristian musulm islam mezquita imán judí$ judío
      judíos judaísmo sinagoga rabino hindú budis religi fe$ oración misa$ biblia corán peregrin`,
    '13000000': `tecnolog ordenador computador software internet digital google microsoft apple$ smartphone móvil$ móviles celular aplicación app$
      apps usuario servidor chip$ chips semiconductor videojuego playstation xbox nintendo hacker ciber cifrado navegador robot artificial
      ia$ chatgpt algoritmo científic investigador laboratorio física$ química biología genétic adn$ nasa espacio$ espacial satélite
      telescopio astronom planeta marte cohete astronauta meteorito estudio$ fósil dinosaurio arqueólog cuántic batería 5g$ datos`,
    '14000000': `sociedad familia$ familias niño$ niños niña$ padres$ migrante refugiad integración minoría racis discrimina igualdad género mujeres
      feminis homosexual lgtb gay$ matrimonio$ divorcio adopción pobreza caridad ong$ voluntari población demográf jóvenes discapaci`,
    '15000000': `fútbol liga$ jugador entrenador técnico$ equipo$ equipos delantero centrocampista defensa$ portero gol$ goles goleador penalti
      temporada copa$ champions campeón campeonato mundial$ eurocopa olímpic olimpiad uefa fifa rugby tenis wimbledon golf$ atlet$
      atletismo medalla maratón carrera$ fórmula motogp torneo final$ semifinal cuartos$ baloncesto balonmano hockey boxeo boxeador
      nadador natación ciclis dopaje árbitro lesión fichaje club$ clubes estadio afición aficionad victoria derrota empate madrid$ barça
      atlético deporte deportiv`,
    '16000000': `guerra militar ejército soldado tropas rebelde milicia$ bomba$ bombarde atentado terroris yihad ataque misil drone$ dron drones
      artillería tanque$ invasión ocupación tregua paz$ combate$ frente$ ofensiva rehén rehenes hamás hezbolá talib arma$ armas armamento
      otan$ disturbios protesta manifestante masacre genocidio guerrilla gaza ucrani cisjordania`,
    '17000000': `meteorol aemet temperatura lluvia$ lluvias precipitaci nieve nevada$ nevadas tormenta temporal$ borrasca calor$ frío$ helada$
      viento$ vientos ráfaga niebla soleado celsius grados pronóstico`,
  },
  it: {
    '01000000': `film cinema attore attori attrice regista oscar musica$ musicist album cantante canzone concerto rapper opera$ orchestra teatro
      commedia serie$ televisi fiction romanzo scrittore scrittrice libro libri letteratura poeta poesia artista artisti pittore pittura
      scult mostra museo galleria balletto danza festival sanremo conduttore conduttrice giornalist giornale radio$ vip$ celebrità
      cultura$ culturale patrimonio documentario netflix streaming spettacolo`,
    '02000000': `polizia poliziotto carabinieri sospett omicidio omicida assassin delitto stupro rapina furto ladro$ ladri truffa frode riciclaggio
      tangent corruzione sequestro rapimento accoltell coltello sparatoria arrest fermato carcere detenut tribunale processo sentenza
      condanna imputat procura procuratore pm$ giudice$ giudici magistrat avvocat testimone indagin indagat reato reati crimin droga
      cocaina spaccio mafia camorra ndrangheta aggression denuncia ergastolo`,
    '03000000': `terremoto sisma$ tsunami alluvione allagament uragano tifone ciclone tornado incendio valanga vulcano eruzione catastrofe disastro
      evacua soccors soccorritori incidente schianto scontro$ collisione deragli naufrag esplosione crollo crollat macerie dispers ferit$
      feriti ferito vittime frana maltempo$`,
    '04000000': `economia economic azienda aziende impresa imprese società$ gruppo$ utile$ utili ricavi fatturato vendite azioni azionist borsa
      investitor investiment mercato$ mercati banca$ banche bce$ inflazione tassi recessione crescita pil$ deficit commercio export
      import$ dazi dazio euro$ dollaro petrolio fusione acquisizione opa$ obbligazion bilancio tasse$ imposta fisco manovra fabbrica
      industria produttor fallimento creditor debito mutuo mutui immobiliar dividend trimestre analist economist fondi$ finanz prezz
      consumator`,
    '05000000': `scuola scuole studente studenti alunn insegnant docent professor università universitar istruzione scolastic classe$ maturità esame
      esami laurea campus asilo$ didattic`,
    '06000000': `ambiente$ ambiental clima$ climatic emission carbonio inquinament ecosistema biodiversità ecolog specie estinzione fauna habitat
      deforest foresta rinnovabil solare eolic riciclo sostenib ghiacciai coralli oceano nucleare rifiuti plastica siccità lupo$ lupi
      orso$ energetic`,
    '07000000': `salute sanità sanitari ospedal medico$ medici medica$ dottore pazient infermier malattia cancro tumore virus infezione vaccin
      pandemia epidemia coronavirus covid influenza hiv$ malaria diabete obesità infarto ictus chirurg terapia farmac medicina sintom
      diagnos depressione alzheimer gravidanza aborto fumo$ alcol nutrizione asl$`,
    '08000000': `compleanno anniversario matrimonio nozze sposa$ principe principessa re$ regina cane$ cani gatto gatti lotteria curios insolit
      omaggio funeral morto$ morta$ scompars centenari`,
    '09000000': `sindacat sciopero scioper salari stipendi licenziament disoccupa lavorator lavoro$ occupazione dipendent pension cgil cisl uil$`,
    '10000000': `viaggi turis vacanz hotel$ albergo spiaggia ristorante chef$ ricetta ricette cucina gastronom vino$ vini moda$ stilista modella
      sfilata abito bellezza cosmetic giardin yoga crociera trekking lusso arredament saldi`,
    '11000000': `governo ministr president parlament deputat senato$ senator camera$ legge$ leggi ddl$ voto$ votare elettor elezion elettoral
      sondaggio candidat partito$ partiti opposizione coalizione meloni salvini schlein conte$ premier$ pd$ lega$ politic referendum
      costituzion sindaco sindaca comune$ regione governatore diplomat ambasciat vertice trattato sanzion quirinale mattarella trump biden
      putin onu$ ue$ bruxelles riforma dimission immigrazione`,
    '12000000': `chiesa$ papa$ vaticano vescov arcivescov cardinal sacerdot parroc cattolic protestant cristian musulman islam moschea imam$ ebre$
      ebrei ebreo ebraic sinagoga rabbino indù buddis religi fede$ preghier messa$ bibbia corano pellegrin giubileo`,
    '13000000': `tecnolog computer software internet digital google microsoft apple$ smartphone telefon applicazion app$ utent server$ chip$
      semiconduttor videogioc playstation xbox nintendo hacker cyber crittograf browser robot artificiale ia$ ai$ chatgpt algoritm
      scientific scienziat ricercator laboratorio fisica$ chimica$ biologia genetic dna$ nasa spazio$ spazial satellit telescopio astronom
      pianeta marte$ razzo astronaut meteorite studio$ fossil dinosaur archeolog quantistic batteri$ batterie 5g$ dati$`,
    '14000000': `famiglia$ famiglie bambin genitor migrant rifugiat profugh integrazione minoranz razzis discrimina parità genere$ donne$ femminis
      femminicidio omosessual lgbt gay$ divorzio adozione povertà senzatetto carità volontari popolazione demografic giovani$ anzian
      disabil antisemit`,
    '15000000': `calcio partita$ partite giocator allenator squadra squadre attaccant centrocampist difensor portier gol$ rigore stagione$ coppa
      champions campion campionat mondial$ mondiali europei$ olimpi uefa fifa rugby tennis$ wimbledon golf$ atlet medaglia maratona gara$
      gare formula$ ferrari motogp torneo finale$ semifinal basket pallavolo pallacanestro hockey boxe$ pugil nuotator nuoto ciclis doping
      arbitr infortunio calciomercato club$ stadio tifos vittoria$ sconfitta pareggio juventus juve$ inter$ milan$ napoli$ roma$ lazio$
      sport sci$ sinner`,
    '16000000': `guerra militar esercito soldat truppe ribell milizi bomba$ bombe bombard attentat terroris jihad attacco$ attacchi missil drone$
      droni artiglieria invasione tregua pace$ combattiment fronte$ offensiva ostagg hamas hezbollah talebani arma$ armi armament nato$
      golpe$ rivolta scontri$ protesta manifestant massacro genocidio gaza ucrain cisgiordania caccia$ jet$ kiev`,
    '17000000': `meteo temperatur pioggia piogge neve$ nevicat tempesta temporal$ temporali caldo$ afa$ freddo$ gelo$ vento$ venti raffich nebbia
      sereno$ celsius gradi previsioni`,
  },
  pt: {
    '01000000': `filme cinema ator$ atores atriz oscar música músico álbum cantor canção show$ concerto rapper ópera orquestra teatro comédia drama$
      série$ séries televis novela romance$ escritor livro literatura poeta poesia artista pintor pintura escult exposição museu galeria
      balé dança festival apresentador jornalis jornal rádio famos celebridade cultura$ cultural patrimônio documentário netflix streaming
      espetáculo estreia carnaval samba`,
    '02000000': `polícia policial policiais suspeit assassinat homicídio crime$ crimes criminos criminal estupro violação roubo assalto ladrão furto
      fraude lavagem suborno corrupção sequestro facad faca$ tiroteio preso$ presos presa$ prisão detid cadeia julgamento tribunal
      justiça$ sentença condena acusad réu$ procurador promotor juiz$ juíza juízes advogad testemunha investiga delito droga cocaína
      tráfico traficante milícia$ máfia agressão denúncia stf$ desembargador`,
    '03000000': `terremoto terramoto sismo$ tsunami enchente inundaç furacão tufão ciclone tornado incêndio bombeiros avalanche vulcão erupção
      catástrofe desastre evacua resgate acidente batida$ colisão descarril naufrág explosão desab escombros desaparecid ferid$ feridos
      ferido vítimas deslizamento apagão`,
    '04000000': `economia econômic económic empresa companhia firma$ lucro receita vendas ações acionista bolsa$ ibovespa investidor investimento
      mercado$ mercados banco$ bancos bce$ selic inflação ipca juros recessão crescimento pib$ déficit comércio comercial exporta importa
      tarifa dólar euro$ real$ reais petróleo petrobras fusão aquisição opa$ título$ orçamento imposto tributári varejo fábrica indústria
      fabricante montadora falência credor dívida crédito hipoteca imobiliári imóvel imóveis dividendo trimestre analista economista
      fundo$ fundos financ preço consumidor negócio`,
    '05000000': `escola colégio aluno estudante professor docente universi faculdade educação educativ ensino aula$ aulas exame enem vestibular
      diploma campus creche pedagog`,
    '06000000': `ambient ambiental clima$ climátic aquecimento emissões carbono poluição ecossistema biodiversidade ecolog espécie extinção fauna
      habitat desmatamento desfloresta floresta amazônia renováv solar eólic reciclagem sustentáv geleira coral$ corais oceano nuclear$
      resíduos lixo$ plástico seca$ energétic cop30`,
    '07000000': `saúde hospital médico médica doutor paciente enfermeir enfermagem doença câncer cancro tumor vírus infecção vacina pandemia epidemia
      coronavírus covid gripe hiv$ malária dengue diabetes obesidade infarto avc$ cirurgi tratamento terapia medicamento remédio fármaco
      medicina sintoma diagnóst depressão alzheimer farmac gravidez aborto tabaco álcool nutrição sus$ sns$ clínic`,
    '08000000': `aniversário casamento$ noiva realeza príncipe princesa rei$ rainha cachorro cão$ cães gato$ gatos loteria curios inusitad homenagem
      funeral velório morreu$ faleci centenári`,
    '09000000': `sindicato greve grevis salário demissão demissões desemprego desempregad emprego empregad empregador trabalhador trabalhista
      aposentadoria pensão pensões inss cgtp`,
    '10000000': `viagem viagens turis férias hotel praia restaurante chef$ culinária cozinha gastronom vinho moda$ estilista modelo$ desfile vestido
      beleza cosmétic jardim lazer ioga cruzeiro$ trilha luxo decoração promoções`,
    '11000000': `governo ministr president parlament deputad senado senador congresso lei$ leis votação votar eleitor eleição eleições eleitoral
      campanha candidat partido$ partidos oposição coligação coalizão planalto lula$ bolsonaro pt$ psd$ ps$ chega$ montenegro política$
      político políticos referendo constituição constitucional prefeit autarca governador diplomat embaixad cúpula cimeira tratado sanção
      sanções trump biden putin onu$ bruxelas reforma impeachment imigração assembleia`,
    '12000000': `igreja papa$ vaticano bispo arcebispo cardeal padre$ padres católic protestant evangélic cristã cristão muçulman islã islâm mesquita
      imã judeu judia judaísmo sinagoga rabino hindu budis religi fé$ oração missa$ bíblia alcorão peregrin`,
    '13000000': `tecnolog computador software internet digital google microsoft apple$ smartphone celular telemóvel aplicativo app$ apps usuário
      utilizador servidor chip$ chips semicondutor videogame videojogo playstation xbox nintendo hacker ciber criptograf navegador robô
      artificial ia$ chatgpt algoritmo cientista científic pesquisador laboratório física$ química biologia genétic dna$ nasa espaço$
      espacial satélite telescópio astronom planeta marte foguete astronauta meteorito estudo$ fóssil dinossauro arqueólog quântic bateria
      5g$ dados`,
    '14000000': `sociedade família$ famílias criança pais$ migrante refugiad integração minoria racis discrimina igualdade gênero género mulheres
      feminis homossexual lgbt gay$ divórcio adoção pobreza caridade ong$ voluntári população demográf jovens idosos deficiên indígena`,
    '15000000': `futebol liga$ jogo$ jogos jogador treinador técnico$ equipa$ time$ times atacante avançado meio-campo zagueiro goleiro guarda-redes
      gol$ golo$ golos gols artilheiro pênalti temporada copa$ taça champions campeão campeonato mundial$ eurocopa olímpic olimpíad uefa
      fifa rugby râguebi tênis ténis wimbledon golfe atleta atletismo medalha maratona corrida$ fórmula torneio final$ semifinal quartas$
      basquete basquetebol handebol andebol vôlei hóquei boxe$ boxeador nadador natação ciclis doping árbitro lesão contratação clube$
      clubes estádio torcida torcedor adeptos vitória derrota empate flamengo palmeiras corinthians benfica sporting porto$ desport esport`,
    '16000000': `guerra militar exército soldado tropas rebelde bomba$ bombarde atentado terroris jihad ataque míssil mísseis drone artilharia
      tanque$ invasão ocupação cessar-fogo trégua paz$ combate$ frente$ ofensiva refém reféns hamas hezbollah talib arma$ armas armamento
      nato$ otan$ motim protesto manifestante massacre genocídio guerrilha gaza ucrân ucrani cisjordânia`,
    '17000000': `meteorol temperatura chuva$ chuvas precipitaç neve$ nevasca tempestade temporal$ temporais calor$ frio$ geada vento$ ventos rajada
      nevoeiro neblina ensolarad celsius graus inmet ipma`,
  },
  nl: {
    '01000000': `film bioscoop acteur actrice regisseur oscar muziek album zanger lied$ liedjes concert rapper opera orkest theater toneel komedie
      drama$ serie$ series televisie roman$ romans schrijver boek$ boeken literatuur dichter kunstenaar kunst$ schilder schilderij
      beeldhouw tentoonstelling museum galerie ballet danser festival presentator journalist krant omroep beroemd cultuur cultureel
      erfgoed documentaire netflix streaming podcast songfestival ~film ~museum`,
    '02000000': `politie agent$ agenten verdacht moord moordenaar doodslag verkracht overval diefstal dief$ inbra oplichting fraude witwas omkop
      corruptie ontvoer steekpartij mes$ schietpartij aangehouden arrest gevangenis celstraf gedetineerd rechtbank rechter$ rechters
      rechtszaak proces$ vonnis veroordeel beklaagde om$ advocaat getuige onderzoek$ misdrijf misdaad crimine drugs cocaïne smokkel maffia
      mishandel aangifte spion`,
    '03000000': `aardbeving tsunami overstroming orkaan tyfoon cycloon tornado bosbrand brand$ branden brandweer lawine vulkaan uitbarsting ramp$
      rampen evacu hulpdiensten reddingswerkers ongeluk ongeval botsing ontspoord gezonken explosie ingestort puin$ vermist gewond
      slachtoffer ~brand ~ramp ~ongeluk`,
    '04000000': `economie economisch bedrijf bedrijven concern winst omzet verkoop aandeel aandelen aandeelhouder beurs$ aex$ belegger markt$ markten
      bank$ banken ecb$ dnb$ inflatie rente$ recessie groei$ bbp$ tekort handel$ export import heffing dollar euro$ olie$ fusie overname
      beursgang obligatie begroting belasting winkelketen fabriek industrie fabrikant faillissement schuldeiser schuld$ schulden krediet
      hypotheek huizenprijzen dividend kwartaal analist econoom fonds$ financ prijzen consument ~bank ~bedrijf ~markt`,
    '05000000': `school$ scholen leerling student leraar leraren docent universiteit hogeschool onderwijs klas$ eindexamen examen diploma campus
      kinderopvang opleiding basisschool ~school ~onderwijs`,
    '06000000': `milieu klimaat opwarming uitstoot stikstof koolstof broeikasgas vervuiling ecosysteem biodiversiteit natuur$ diersoort uitsterven
      leefgebied ontbossing regenwoud duurzaam windmolen recycling gletsjer koraal oceaan kernenergie afval plastic wolf$ wolven
      energietransitie ~klimaat`,
    '07000000': `gezondheid ziekenhuis arts$ artsen dokter huisarts patiënt verpleeg ziekte kanker tumor virus infectie vaccin pandemie epidemie
      corona covid griep hiv$ malaria diabetes overgewicht hartinfarct beroerte chirurg operatie$ behandel therapie medicijn geneesmiddel
      medisch symptoom diagnose depressie dementie alzheimer farmac zwanger abortus roken alcohol voeding zorg$ ggz$ rivm ~ziekte`,
    '08000000': `verjaardag jubileum bruiloft bruid koningshuis koninklijk prins$ prinses koning$ koningin huisdier hond$ honden kat$ katten loterij
      bijzonder eerbetoon uitvaart overleden eeuweling`,
    '09000000': `vakbond staking staken stakers cao$ loon$ lonen salaris ontslag ontslagen werkloos werkgelegenheid baan$ banen werknemer werkgever
      arbeidsmarkt pensioen fnv$ minimumloon personeel`,
    '10000000': `reis$ reizen vakantie toeris hotel strand$ restaurant recept koken keuken wijn$ mode$ ontwerper model$ catwalk jurk schoonheid
      cosmetica tuin$ tuinen hobby yoga cruise wandel luxe interieur korting`,
    '11000000': `regering minister$ ministers premier$ president parlement kamerlid kamerleden senaat wet$ wetten wetsvoorstel stemmen stemming
      kiezer verkiezing peiling campagne kandidaat partij$ partijen oppositie coalitie kabinet formatie vvd$ pvv$ cda$ d66$ pvda
      groenlinks wilders rutte schoof$ politiek politicus politici referendum grondwet burgemeester gemeenteraad gouverneur diplomat
      ambassad top$ verdrag sanctie trump biden poetin vn$ eu$ brussel hervorming aftreden migratie asiel staatssecretaris ~minister
      ~verkiezing`,
    '12000000': `kerk$ kerken paus$ vaticaan bisschop aartsbisschop kardinaal priester pastoor dominee katholiek protestant christen moslim islam
      moskee imam$ jood$ joden joods synagoge rabbijn hindoe boeddhis religie religieus geloof$ gelovig gebed bijbel koran bedevaart`,
    '13000000': `technolog computer software internet website online google microsoft apple$ smartphone telefoon app$ apps digita gebruiker server$
      chip$ chips halfgeleider game$ games gaming playstation xbox nintendo hacker cyber versleutel browser robot ai$ chatgpt algoritme
      wetenschap onderzoekers laboratorium natuurkunde scheikunde biologie genetica dna$ nasa ruimte$ ruimtevaart satelliet telescoop
      astronoom planeet mars$ raket$ astronaut meteoriet studie$ fossiel dinosaur archeolo kwantum accu$ batterij 5g$ data$`,
    '14000000': `samenleving gezin$ gezinnen kinderen ouders migrant vluchteling integratie minderheid racis discrimina gelijkheid gender vrouwen
      feminis homo$ lhbti lesbi huwelijk scheiding adoptie armoede dakloos vrijwillig bevolking demograf jongeren ouderen antisemit`,
    '15000000': `voetbal eredivisie wedstrijd speler coach$ trainer elftal ploeg$ team$ spits$ middenvelder verdediger doelman keeper doelpunt goal$
      goals penalty seizoen competitie beker champions kampioen wk$ ek$ olympi uefa fifa rugby tennis wimbledon golf$ atleet atletiek
      medaille marathon race$ formule verstappen toernooi finale halve-finale basketbal handbal hockey volleybal boksen bokser zwemmer
      wielren doping scheidsrechter blessure transfer club$ clubs stadion supporter zege$ nederlaag gelijkspel ajax$ psv$ feyenoord sport$
      schaats ski$ ~kampioenschap ~wedstrijd`,
    '16000000': `oorlog militair leger$ soldaat soldaten troepen rebel$ rebellen militie bom$ bommen bombard aanslag terroris jihad aanval
      raketaanval raketten drone artillerie tank$ tanks invasie bezetting wapenstilstand staakt-het-vuren vrede$ gevecht front$ offensief
      gijzel hamas hezbollah taliban kernwapen wapen$ wapens bewapening navo$ staatsgreep rellen protest demonstra massamoord genocide
      gaza oekraïne ~oorlog`,
    '17000000': `weer$ weerbericht weersverwachting knmi temperatuur regen$ buien sneeuw storm$ onweer hittegolf hitte$ kou$ vorst$ ijzel gladheid
      wind$ windstoten mist$ zonnig celsius graden`,
  },
};
