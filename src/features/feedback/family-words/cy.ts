// The family's page and letter in Welsh.
import type { FamilyWords } from "./family-words.js";

export const welsh: FamilyWords = {
  name: "Cymraeg",
  lang: "cy",
  dir: "ltr",
  adult: {
    title: "Sut mae pethau’n mynd?",
    intro:
      "Rydym eisiau gwybod sut mae’r help a gewch yn gweithio i chi. Gallwch adael unrhyw gwestiwn allan.",
    scale: "Faint yn well mae’r help yn gwneud pethau?",
    scaleLow: "0 yw ddim yn well o gwbl",
    scaleHigh: "10 yw cystal ag y gall fod",
    workingWell: "Beth sy’n gweithio’n dda?",
    worriedAbout: "Beth sy’n eich poeni?",
    shouldHappen: "Beth ddylai ddigwydd nesaf?",
    mayTalk: "Gawn ni siarad â chi am eich atebion?",
    tellBack: "Ydych chi eisiau i ni ddweud wrthych beth rydym yn ei newid?",
    thanks: "Mae eich atebion gennym. Bydd y bobl sy’n gweithio gyda chi yn eu darllen.",
  },
  child: {
    title: "Sut mae hi i ti?",
    intro:
      "Mae rhai oedolion yno i dy helpu. Dywed wrthym sut mae hi i ti. Does dim ateb anghywir, ac fe gei di adael unrhyw gwestiwn allan.",
    scale: "Ydy’r help yn gwneud pethau’n well? Dewis rif.",
    scaleLow: "0 yw ddim o gwbl",
    scaleHigh: "10 yw da iawn",
    workingWell: "Beth sy’n dda?",
    worriedAbout: "Beth sy’n dy boeni neu’n dy wneud yn drist?",
    shouldHappen: "Beth fyddai’n gwneud pethau’n well?",
    mayTalk: "Gaiff un ohonom siarad â ti am hyn?",
    tellBack: "Wyt ti eisiau i ni ddweud wrthyt beth rydym yn ei wneud?",
    thanks: "Mae dy atebion gennym. Bydd yr oedolion sy’n dy helpu yn eu darllen. Mae dy eiriau’n bwysig.",
  },
  page: {
    tab: "Ychydig o gwestiynau",
    leave: "Gadael y dudalen hon nawr",
    leaveHint: "Bydd tudalen dywydd yn agor. Gall y dudalen hon fod yn hanes eich porwr o hyd.",
    chooseLanguage: "Iaith",
    forChildren: "Dangos mewn geiriau hawdd",
    forAdults: "Dangos mewn geiriau i oedolion",
    yes: "Ie",
    no: "Na",
    noNumber: "Dim rhif",
    send: "Anfon fy atebion",
    thanksTitle: "Diolch",
    close: "Gallwch gau’r dudalen hon nawr.",
  },
  errors: {
    title: "Heb ei anfon eto",
    nothingAnswered: "Dewiswch rif neu ysgrifennwch ychydig eiriau yn gyntaf.",
    tooLong: "Mae hwn yn rhy hir. Gwnewch e’n fyrrach.",
  },
  whatHappens: {
    title: "Beth sy’n digwydd i’ch geiriau",
    read: "Mae’r bobl sy’n gweithio gyda chi yn eu darllen, a’r rhai sy’n gwirio eu gwaith.",
    kept: "Rydym yn eu cadw’n ddiogel, gyda’r gwiriad o’n gwaith.",
    help: "Beth bynnag a ddywedwch, bydd yr help a gewch yn aros yr un fath.",
    danger: "Os ydym yn meddwl bod plentyn mewn perygl, rhaid i ni ddweud wrth bobl sy’n gallu helpu.",
    once: "Gallwch anfon eich atebion unwaith. Peidiwch ag ysgrifennu enwau.",
  },
  safety: {
    title: "Os nad yw rhywun yn ddiogel nawr",
    emergency: "Ffoniwch 999. Mae am ddim.",
    childline: "Gall plant ffonio Childline ar 0800 1111. Mae am ddim, ddydd a nos.",
    riskTitle: "Oes rhywun mewn perygl?",
    riskText:
      "Mae rhai o’ch geiriau’n gwneud i ni feddwl efallai nad yw rhywun yn ddiogel. Rydym wedi dweud wrth y tîm. Efallai na fyddant yn ei weld ar unwaith, felly peidiwch ag aros.",
    council: "Gallwch hefyd ddweud wrth y cyngor:",
  },
  closed: {
    title: "Nid yw’r ddolen neu’r cod hwn yn agor",
    text: "Efallai ei fod yn anghywir, neu nad yw’n cael ei ddefnyddio mwyach. Os ydych wedi anfon eich atebion, maen nhw gennym. Gall y person a roddodd y llythyr i chi roi un newydd.",
  },
  code: { title: "Agor eich cwestiynau", label: "Y cod yn eich llythyr", open: "Agor" },
  letter: {
    title: "Hoffem glywed gennych",
    why: "Rydym yn edrych ar ba mor dda rydym yn helpu. Eich barn chi sydd bwysicaf. Mae ychydig o gwestiynau byr, ac mae’n cymryd tua phum munud.",
    how: "Pwyntiwch gamera ffôn at y sgwâr. Neu ewch i’r cyfeiriad hwn a theipiwch y cod:",
    code: "Eich cod",
    until: "Gallwch ateb tan",
    choice: "Eich dewis chi yw hyn. P’un a ydych yn ateb ai peidio, bydd yr help a gewch yn aros yr un fath.",
    help: "Os byddai’n well gennych siarad, neu os ydych eisiau help gyda’r cwestiynau, gofynnwch i’r person a roddodd y llythyr hwn i chi.",
  },
  news: {
    title: "Beth wnaethom ei newid",
    intro:
      "Fe ddywedoch wrthym sut mae hi i chi, a’ch bod eisiau clywed beth rydym yn ei newid. Diolch. Dyma beth wnaethom:",
  },
};
