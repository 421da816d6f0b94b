/** What introduces a byline, in the languages of the feeds we know; a colon or space follows. */
export const bylineStart =
  /^(?:(?:(?:story|words|text|report(?:ed|ing)?|written|posted|published|analysis|review|interview|opinion|article|compiled|edited)\s+)?(?:and\s+)?by|von|vom|par|por|de|di|da|door|av|af|eftir|kirjoittaja|text|texte|texto|testo|tekst|teksti|foto|autor(?:in|a|e|zy|i|ul)?|autor\s*\/\s*in|auteure?s?|autore|author|authors|author\(s\)|yazar|haber|автор|автори|текст|przez|szerző|írta|oleh|penulis|reporter|laporan|bởi|tác giả|از|بقلم|كتب|کاتب|लेखक|द्वारा|記者|文|作者|来源|撰文|기자)(?:\s*[:：]\s*|\s+)/iu;

/** Words no personal name holds, in lower case: desks, outlets, controls. One of them and the whole name is no person's. */
export const notAPerson =
  /(?:^|[\s/.-])(?:staff|editors?|editorial|desk|newsroom|news|team|redaktion|redaktionen|redaktion\w*|redacci[óo]n|redazione|r[ée]daction|redactie|redacția|redakcja|redakce|toimitus|redaksi|редакция|редакція|correspondents?|contributors?|reporters?|admin|administrator|press|media|magazine|agency|agencies|agenc(?:ia|ies)|agentur|agenturen|(?:news)?wire|database|foundation|institute|university|association|federation|committee|commission|ministry|service|services|online|newspaper|times|post|tribune|herald|gazette|journal|zeitung|nachrichten|guest|anonymous|unknown|user|webmaster|archive|network|newsletter|podcast|studio|inc|ltd|gmbh|llc|board|bureau|communications|office|pressestelle|link|copied|sponsored|advertis\w+|partner|sign|edit|profile|login|log|subscribe|follow|share|menu|home|contact|about|comments?|read|view|more|updated?|published|photo|photos|images?|video|getty|shutterstock|pool|foto|source|credit|copyright|min|minutes?|presse|heute|bio|biography|online\.\w+)(?=$|[\s/.,-])/u;

/** Words of a role where it follows a name, in lower case. */
export const roleWords =
  /(?:^|\s)(?:[\p{L}-]*(?:editor|reporter|correspondent|writer|columnist|critic|producer|journalist|contributor|analyst|professor|director|chief|photographer|anchor|strategist|economist|fellow|intern|president|officer|manager|redakteur(?:in)?|korrespondent(?:in)?|reporterin|journalistin|redactor(?:a)?|periodista|corresponsal|journaliste|correspondant(?:e)?|rédactrice|rédacteur|giornalista|inviat[oa]|journalist(?:in|e)?|verslaggever|redacteur|toimittaja|dziennikarz|muhabir|корреспондент|журналист))(?=$|[\s,.])/u;

/** Joins names in a list. */
export const nameJoiner =
  /\s*(?:[,;|/•·、،+]|(?:^|\s)(?:and|&|und|et|e|en|och|og|ja|ve|și|и|та|và|और|و|with|mit|avec|con|com)(?=\s)|\sdan(?=\s)|＆|和|&)\s*/iu;
