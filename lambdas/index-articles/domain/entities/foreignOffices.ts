/** Offices and trades before a name, by language, lower case; written for this project. */
const OFFICES = `
  de: präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin innenminister
    innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin gesundheitsminister wirtschaftsminister
    ministerpräsident ministerpräsidentin premierminister premierministerin bürgermeister bürgermeisterin oberbürgermeister landrat senator
    bundespräsident us-präsident papst könig königin trainer trainerin sprecher sprecherin chef chefin vorsitzender vorsitzende
    generalsekretär generalsekretärin staatssekretär abgeordneter abgeordnete anwalt anwältin professor schauspieler schauspielerin sänger
    sängerin autor autorin regisseur torhüter stürmer kapitän leiter leiterin geschäftsführer direktor direktorin
  fr: président présidente ministre premier-ministre maire député députée sénateur sénatrice chancelier préfet procureur procureure juge avocat
    avocate directeur directrice pape roi reine entraîneur capitaine porte-parole professeur écrivain acteur actrice chanteur chanteuse
  es: presidente presidenta ministro ministra canciller alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada rey reina
    papa fiscal juez jueza portavoz director directora entrenador entrenadora capitán escritor escritora actor actriz cantante vicepresidente
    vicepresidenta consejero consejera secretario secretaria
  it: presidente ministro ministra premier sindaco sindaca governatore senatore senatrice deputato deputata cancelliere papa re regina procuratore
    giudice avvocato portavoce direttore direttrice allenatore capitano scrittore scrittrice attore attrice cantante segretario segretaria
  pt: presidente presidenta ministro ministra primeiro-ministro prefeito prefeita governador governadora senador senadora deputado deputada
    chanceler papa rei rainha juiz juíza procurador treinador treinadora técnico capitão escritor escritora ator atriz cantor cantora
  nl: president minister premier minister-president burgemeester kanselier koning koningin paus woordvoerder voorzitter trainer directeur
  da no sv: præsident president statsminister udenrigsminister utenriksminister utrikesminister finansminister justitsminister justisminister
    forsvarsminister borgmester ordfører formand formann ordförande konge kong kung dronning drottning pave trener tränare træner direktør
    direktör advokat politidirektør partileder partiledare talsmand talsmann
`;

/** Every such word; outside English it stands where English has "President". */
export const FOREIGN_OFFICES: ReadonlySet<string> = new Set(OFFICES.split(/\s+/).filter((word) => !word.endsWith(':')));
