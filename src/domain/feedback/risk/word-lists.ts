// The lists, in each language of the family's page. They would rather ask once too often: somebody always reads the answer.
// A star stands for any more letters. Accents, vowel marks and capitals make no difference.
import type { FamilyLanguage } from "../family-plan.js";

const listOf = (entries: string): readonly string[] =>
  entries
    .trim()
    .split(",")
    .map((entry) => entry.trim().replace(/\s+/g, " "));

const english = listOf(`
  hit* me, hit* us, hit* him, hit* her, hit* my, hit* the child*, hit* the kid*, hit* them, beat*
  me, beat* us, beat* him, beat* her, beat* my, beats, beaten, punch*, kicks me, kicked me, kicks
  him, kicks her, slap*, strangl*, chok*, hurt* me, hurt* us, hurt* him, hurt* her, hurt* my, hurt*
  myself, hurt* himself, hurt* herself, harm* myself, harm* himself, harm* herself, self harm*, cut
  myself, cuts herself, cuts himself, cutting myself, kill*, want to die, wants to die, wanna die,
  suicid*, end my life, don't want to live, overdos*, touch* me, touch* him, touch* her, touch* my,
  raped, raping, rapes, rape, sexual*, abuse*, abusing, abusive, naked, lock* me, lock* us, lock*
  him, lock* her, no food, nothing to eat, starving, not safe, unsafe, isn't safe, don't feel safe,
  in danger, scared to go home, scared of going home, afraid to go home, afraid of going home,
  scared of him, scared of her, afraid of him, afraid of her, scared of my, afraid of my, knife,
  knives, a gun, weapon*, threaten*, ran away, run away, running away, bruis*, forced to marry,
  forced marriage, left alone all night
`);

const welsh = listOf(`
  brifo fi, fy mrifo, ei brifo, ei frifo, fy nharo, ei tharo, ei daro, fy nghuro, yn curo, fy
  nghicio, lladd, ladd, hunanladdiad, hunan-niwed, hunan-niweid*, niweidio fy hun, torri fy hun,
  eisiau marw, moyn marw, fy nghyffwrdd, cyffwrdd â fi, cyffwrdd ynof, treisio, threisio, dreisio,
  trais, thrais, drais, cam-drin, gam-drin, ngham-drin, cham-drin, rhywiol, ofn mynd adre*, ofn mynd
  gartre*, ddim yn ddiogel, mewn perygl, cyllell, gyllell, chyllell, bygwth, fygwth, mygwth, rhedeg
  i ffwrdd, rhedais i ffwrdd, cloi fi, fy nghloi, dim bwyd, cleisiau, gleisiau
`);

const polish = listOf(`
  bije, biją, bił, biła, bili, pobił*, uderzył*, uderza*, kopie mnie, kopał*, dusi, dusił*,
  krzywdz*, skrzywdz*, zabić, zabije, zabił*, zabiję, samobój*, chcę umrzeć, chce umrzeć, nie chcę
  żyć, nie chce żyć, okalecza*, tnę się, tnie się, dotyka mnie, dotyka ją, dotyka go, dotykał*,
  gwałc*, zgwałc*, gwałt*, molest*, seksualn*, przemoc*, boję się wracać, boję się wrócić, boję się
  iść do domu, boi się wracać, boję się go, boję się jej, nie jestem bezpieczn*, nie jest
  bezpieczn*, nie czuję się bezpieczn*, w niebezpieczeństwie, nóż, nożem, grozi, groził*, uciekł*,
  uciec z domu, zamyka mnie, zamknął mnie, nie ma jedzenia, nie mamy jedzenia, siniak*
`);

const romanian = listOf(`
  mă bate, ne bate, îl bate, o bate, îi bate, m-a bătut, bătut*, bătaie, lovește, lovesc, lovit*,
  rănește, rănit*, strâns de gât, strânge de gât, omoare, omoară, omor, ucid*, vreau să mor, vrea să
  moară, nu mai vreau să trăiesc, sinucid*, mă tai, se taie, mă atinge, m-a atins, viol, violat*,
  violează, violent*, violenț*, abuz*, sexual*, frică să merg acasă, frică să mă întorc, frică de
  el, frică de ea, frică de tata, frică de mama, nu sunt în siguranță, nu este în siguranță, nu e în
  siguranță, nu mă simt în siguranță, în pericol, cuțit*, amenință*, am fugit, a fugit, fug de
  acasă, mă încuie, nu am mâncare, nu avem mâncare, vânătăi
`);

const punjabi = listOf(`
  ਮਾਰਦਾ, ਮਾਰਦੀ, ਮਾਰਦੇ, ਮਾਰਿਆ, ਮਾਰ ਦੇ*, ਜਾਨੋਂ ਮਾਰ*, ਕੁੱਟ*, ਗਲਾ ਘੁੱਟ*, ਖੁਦਕੁਸ਼ੀ, ਖ਼ੁਦਕੁਸ਼ੀ, ਆਤਮ ਹੱਤਿਆ,
  ਮਰਨਾ ਚਾਹ*, ਜੀਣਾ ਨਹੀਂ ਚਾਹ*, ਆਪਣੇ ਆਪ ਨੂੰ ਨੁਕਸਾਨ, ਆਪਣੇ ਆਪ ਨੂੰ ਕੱਟ*, ਛੂਹ*, ਛੋਹ*, ਬਲਾਤਕਾਰ, ਜਿਨਸੀ,
  ਜਬਰਦਸਤੀ, ਦੁਰਵਿਵਹਾਰ, ਹਿੰਸਾ, ਘਰ ਜਾਣ ਤੋਂ ਡਰ*, ਉਸ ਤੋਂ ਡਰ*, ਸੁਰੱਖਿਅਤ ਨਹੀਂ, ਖਤਰੇ ਵਿੱਚ, ਚਾਕੂ, ਧਮਕੀ*,
  ਧਮਕਾ*, ਭੱਜ ਗ*, ਬੰਦ ਕਰ ਦਿੰਦ*, ਖਾਣ ਲਈ ਕੁਝ ਨਹੀਂ, ਖਾਣਾ ਨਹੀਂ
`);

const urdu = listOf(`
  مارتا, مارتی, مارتے, مارا, مار ڈال*, جان سے مار*, پیٹتا, پیٹتی, پیٹتے, پیٹا, گلا دبا*, قتل,
  خودکشی, خود کشی, مرنا چاہ*, جینا نہیں چاہ*, خود کو نقصان, خود کو کاٹ*, چھوتا, چھوتی, چھوا, ریپ,
  جنسی, زبردستی, بدسلوکی, تشدد, گھر جانے سے ڈر*, اس سے ڈر*, ان سے ڈر*, محفوظ نہیں, خطرے میں, چاقو,
  دھمک*, بھاگ گ*, بند کر دیت*, کھانا نہیں, کھانے کو کچھ نہیں
`);

const arabic = listOf(`
  *يضرب*, *تضرب*, ضرب*, يخنق*, خنقني, *قتل*, انتحار*, *انتحر*, أريد أن أموت, بدي أموت, لا أريد أن
  أعيش, يؤذي*, تؤذي*, يؤذون*, آذاني, أؤذي نفسي, أجرح نفسي, *يلمس*, *تلمس*, لمسني, اغتصب*, اغتصاب*,
  *تحرش*, جنسي*, إساءة معاملة, عنف, العنف, عنيف, أخاف أن أعود, أخاف العودة, أخاف من البيت, أخاف منه,
  أخاف منها, خائف منه, خائفة منه, غير آمن*, لست آمن*, ليس آمن*, ليست آمن*, في خطر, سكين*, *يهدد*,
  *تهدد*, هددني, تهديد*, هربت, هرب من, يحبسني, تحبسني, لا يوجد طعام, لا يوجد أكل, كدمات
`);

export const riskWordLists: Readonly<Record<FamilyLanguage, readonly string[]>> = {
  en: english,
  cy: welsh,
  pl: polish,
  ro: romanian,
  pa: punjabi,
  ur: urdu,
  ar: arabic,
};
