// The family's page and letter in Romanian.
import type { FamilyWords } from "./family-words.js";

export const romanian: FamilyWords = {
  name: "Română",
  lang: "ro",
  dir: "ltr",
  adult: {
    title: "Cum merge?",
    intro:
      "Vrem să știm cum vă este de folos ajutorul pe care îl primiți. Puteți sări peste orice întrebare.",
    scale: "Cu cât sunt lucrurile mai bune datorită ajutorului?",
    scaleLow: "0 înseamnă deloc mai bine",
    scaleHigh: "10 înseamnă cât se poate de bine",
    workingWell: "Ce merge bine?",
    worriedAbout: "Ce vă îngrijorează?",
    shouldHappen: "Ce ar trebui să urmeze?",
    mayTalk: "Putem vorbi cu dumneavoastră despre răspunsuri?",
    tellBack: "Doriți să vă spunem ce schimbăm?",
    thanks: "Am primit răspunsurile. Le vor citi oamenii care lucrează cu dumneavoastră.",
  },
  child: {
    title: "Cum este pentru tine?",
    intro:
      "Unii adulți sunt aici ca să te ajute. Spune-ne cum este pentru tine. Niciun răspuns nu este greșit și poți sări peste orice întrebare.",
    scale: "Este mai bine datorită ajutorului? Alege un număr.",
    scaleLow: "0 înseamnă deloc",
    scaleHigh: "10 înseamnă foarte bine",
    workingWell: "Ce este bine?",
    worriedAbout: "Ce te îngrijorează sau te întristează?",
    shouldHappen: "Ce ar face lucrurile mai bune?",
    mayTalk: "Poate cineva dintre noi să vorbească cu tine despre asta?",
    tellBack: "Vrei să îți spunem ce facem?",
    thanks: "Am primit răspunsurile tale. Le vor citi adulții care te ajută. Cuvintele tale contează.",
  },
  page: {
    tab: "Câteva întrebări",
    leave: "Părăsiți pagina acum",
    leaveHint: "Se deschide o pagină despre vreme. Pagina aceasta poate rămâne în istoricul browserului.",
    chooseLanguage: "Limba",
    forChildren: "Arată în cuvinte simple",
    forAdults: "Arată în cuvinte pentru adulți",
    yes: "Da",
    no: "Nu",
    noNumber: "Niciun număr",
    send: "Trimite răspunsurile",
    thanksTitle: "Mulțumim",
    close: "Puteți închide pagina acum.",
  },
  errors: {
    title: "Încă nu s-a trimis",
    nothingAnswered: "Alegeți mai întâi un număr sau scrieți câteva cuvinte.",
    tooLong: "Este prea lung. Vă rugăm să scrieți mai scurt.",
  },
  whatHappens: {
    title: "Ce se întâmplă cu aceste cuvinte",
    read: "Le citesc oamenii care lucrează cu dumneavoastră și cei care le verifică munca.",
    kept: "Le păstrăm în siguranță, împreună cu verificarea muncii noastre.",
    help: "Orice ați spune, ajutorul rămâne același.",
    danger: "Dacă credem că un copil este în pericol, trebuie să le spunem celor care pot ajuta.",
    once: "Puteți trimite răspunsurile o singură dată. Vă rugăm să nu scrieți nume.",
  },
  safety: {
    title: "Dacă cineva nu este în siguranță acum",
    emergency: "Sunați la 999. Este gratuit.",
    childline: "Copiii pot suna la Childline: 0800 1111. Este gratuit, zi și noapte.",
    riskTitle: "Este cineva în pericol?",
    riskText:
      "Unele dintre cuvinte ne fac să credem că cineva poate nu este în siguranță. Am anunțat echipa. Poate că nu vede mesajul imediat, așa că vă rugăm să nu așteptați.",
    council: "Puteți anunța și autoritatea locală (council):",
  },
  closed: {
    title: "Acest link sau cod nu se deschide",
    text: "Poate fi greșit sau nu mai este valabil. Dacă ați trimis răspunsurile, le avem. Persoana care v-a dat scrisoarea vă poate da una nouă.",
  },
  code: { title: "Deschideți întrebările", label: "Codul din scrisoare", open: "Deschide" },
  letter: {
    title: "Am dori să vă ascultăm",
    why: "Ne uităm la cât de bine ajutăm. Cel mai mult contează ce credeți dumneavoastră. Sunt câteva întrebări scurte și durează cam cinci minute.",
    how: "Îndreptați camera unui telefon spre pătrat. Sau mergeți la această adresă și scrieți codul:",
    code: "Codul",
    until: "Puteți răspunde până la",
    choice: "Este alegerea dumneavoastră. Fie că răspundeți, fie că nu, ajutorul rămâne același.",
    help: "Dacă preferați să vorbiți sau doriți ajutor la întrebări, spuneți persoanei care v-a dat această scrisoare.",
  },
  news: {
    title: "Ce am schimbat",
    intro:
      "Ne-ați spus cum este pentru dumneavoastră și că doriți să aflați ce schimbăm. Mulțumim. Iată ce am făcut:",
  },
};
