// What a heading seems to say, in the words of the case systems that councils use (Liquidlogic LCS, Mosaic, Eclipse,
// CareDirector): for each target the patterns of its words, and how sure each is.
import type { ColumnTarget } from "./mapping.js";

export type HeadingRule = {
  readonly target: ColumnTarget;
  readonly pattern: RegExp;
  /** From 0 to 1. */
  readonly sure: number;
};

const rule = (target: ColumnTarget, sure: number, pattern: RegExp): HeadingRule => ({
  target,
  pattern,
  sure,
});

const person =
  "person|child|childs|child's|client|service user|su|subject|individual|young person|yp|pupil|customer";
const system =
  "mosaic|lcs|ics|ics child|eclipse|liquid ?logic|care ?first|care ?director|core ?logic|azeus|protocol|swift|cms|social care|system|case system|la|local";
const number = "id|ids|identifier|no|num|number|ref|reference|code|key|pin";

const whoRules: readonly HeadingRule[] = [
  rule("childId", 1, new RegExp(`^((${system}) )?(${person}) (unique )?(${system} )?(${number})$`)),
  rule(
    "childId",
    0.95,
    new RegExp(`^(dim )?((${person}) )?(${system}) ((${person}) )?(unique )?(${number})$`),
  ),
  rule("childId", 0.9, new RegExp(`^(unique )?(${number}) (of )?(the )?(${person})$`)),
  rule(
    "childId",
    0.8,
    /^(unique (id|identifier|reference|ref|number)|dim person id|id|pid|p id|identifier)$/,
  ),
  rule("childId", 0.6, /^(case|record|file|legacy) (id|identifier|no|num|number|ref|reference)$/),
  rule("childId", 0.5, new RegExp(`^(${person}|mosaic|lcs)$`)),
  rule(
    "bornOn",
    1,
    /^((child|person|client|yp)('?s)? )?(dob|d o b|date of birth|birth (date|dttm)|born( on)?)\b(?!.*(estimat|flag))/,
  ),
  rule("bornOn", 0.6, /^(expected|estimated) (date of birth|dob|birth date)|^(edd|due date of birth)$/),
  rule("sex", 1, /^((child|person|client)('?s)? )?(gender|sex)( main)?( code| desc(ription)?)?$/),
  rule("sex", 0.8, /^(gender|sex) (identity|at birth|assigned.*)$|^(current|legal) (gender|sex)$/),
  rule("ethnicity", 1, /^(sub|cbds|df?e) ?ethnic(ity)?( code| category| desc(ription)?)?$/),
  rule(
    "ethnicity",
    0.95,
    /^((child|person|client)('?s)? )?ethnic(ity)?( main)?( code| origin| category| background| desc(ription)?)?( code| desc(ription)?)?$/,
  ),
  rule("ethnicity", 0.7, /ethnic/),
  rule(
    "disability",
    1,
    /^(does the child have a |has (a )?|is )?(disab(led|ility|ilities))( flag| status| y n| yn| indicator)?$/,
  ),
  rule("disability", 0.6, /^(disability|primary disability|disab\w*) (type|category|code|desc\w*)$/),
  rule(
    "familyRef",
    1,
    /^(family|household|sibling|siblings|relationship)( group)? (id|identifier|no|number|ref|reference|code|key)$|^(sibling|family) group( id| ref| no)?$/,
  ),
];

const caseRules: readonly HeadingRule[] = [
  rule(
    "status",
    1,
    /^(case|child|client|current|cin|open case) (status|type|category)$|^case (status|type) (code|desc\w*)$/,
  ),
  rule(
    "status",
    0.9,
    /^(programme|program|current (plan|programme|status)|case classification|(plan|cohort) (type|status)|type of (plan|case))$/,
  ),
  rule(
    "status",
    0.7,
    /^(status|category|service type|client type|client group|classification|pathway|cohort|episode type|work type|plan|current plan type|case category|involvement|type)$/,
  ),
  rule("legalStatus", 1, /^((child'?s|current|latest) )?legal status( code| desc\w*)?$|^ls( code)?$/),
  rule(
    "startedOn",
    1,
    /^(date )?case (open|opened|opening|start|started)( date| on| dttm)?$|^(date (of )?)(case )?(opened|opening)$|^(open|opened|opening)( date| on)?$/,
  ),
  rule(
    "startedOn",
    0.95,
    /^(current )?(episode|cin|case|cin episode|care episode|involvement) (start|started|open|opened|begin|from)( date| on| dttm)?$|^(start|open) (date )?of (current )?(episode|case)$/,
  ),
  rule(
    "startedOn",
    0.9,
    /^((latest|current|last|open) )?(referral|refrl)( (start|started|received|accepted|open|opened))?( date| dttm| on)?$|^date (of |referral )?(latest |current )?(referral|received|referred)( received)?$|^referred( on| date)?$/,
  ),
  rule("startedOn", 0.6, /^(start|started|from|begin)( date| on| dttm)?$|^date started$/),
  rule(
    "endedOn",
    1,
    /^(date )?((case|cin|episode|referral|refrl|cin episode) )?(clos(e|ed|ure|ing))( date| on| dttm)?$|^date (of )?(case )?(closed|closure|closing)$/,
  ),
  rule(
    "endedOn",
    0.9,
    /^(case|cin|episode|referral|refrl|cin episode) (end|ended|finish|to)( date| on| dttm)?$/,
  ),
  rule("endedOn", 0.6, /^(end|ended)( date| on| dttm)?$|^date ended$/),
  rule(
    "seenOn",
    1,
    /^(date )?((child|yp|client) )?(last|latest|most recent)( date)?( child| yp)? (was )?seen( date| on| by.*)?$|^date (child |yp )?(was )?last seen$|^last seen( date| on| alone.*)?$/,
  ),
  rule(
    "seenOn",
    0.95,
    /^(date )?(of )?((the|most recent|last|latest) )+((stat|statutory|home|sw|social work|social worker|face to face|f2f|child) )?visit(ed)?( date| dttm| on)?$|^visit(ed)? last( date)?$/,
  ),
  rule(
    "seenOn",
    0.6,
    /^((stat|statutory|home|sw) )?visit( date| dttm| on)?$|^date of (stat |statutory |home )?visit$|^last (face to face )?contact( date)?$/,
  ),
  rule(
    "teamName",
    1,
    /^((current|allocated|responsible|case|worker|worker's|case holding|social work(er)?|sw|lead|owning) )+team( name| desc\w*)?$|^team name( desc\w*)?$|^team$/,
  ),
  rule(
    "teamName",
    0.9,
    /^((allocated|worker|responsible|current|team) )?(organisation|organization|org|org unit|department|dept|service team|business unit|unit)( name| desc\w*)?$|^team desc\w*$/,
  ),
  rule("teamName", 0.5, /^(area|service|locality|office|directorate)( team)?( name)?$/),
  rule(
    "workerName",
    1,
    /^((current|primary|lead|main) )?(allocated|case holding|responsible) (social |case |key |lead |main |primary |c&f |c & f )?(worker|sw|caseworker|professional|practitioner|staff)('?s)?( (full )?name)?$/,
  ),
  rule(
    "workerName",
    0.95,
    /^((current|primary|lead|main) )*(social worker|worker|case ?worker|key ?worker|sw|case ?holder|practitioner|professional|lead professional|staff|member of staff)('?s)?( (full )?name)?$|^name of (the )?((allocated|social|case|key) )*worker$|^allocated to$/,
  ),
  rule(
    "workerRef",
    1,
    /^((current|allocated|case|key|lead|primary) )*(social worker|worker|sw|staff|employee|professional|practitioner|case ?worker)('?s)? (id|identifier|no|num|number|ref|reference|code|pin|payroll( no| number)?|registration( no| number)?|reg no)$/,
  ),
  rule(
    "workerRef",
    0.9,
    /^(swe|social work england|hcpc|registration|sw registration|sw reg)( registration| reg)?( id| no| number| ref)?$/,
  ),
];

const last =
  "(?:date )?(?:of )?(?:the )?(?:last |latest |most recent |current )*(?:date )?(?:of )?(?:the )?(?:last |latest |most recent |current )*";
const day =
  "(?: date| dttm| on| completed| completion| completed date| held| held on| held date| date held| authorised| done)?";
const from = "(?: start| started| from| began| begin| commenced)(?: date| dttm| on)?";
const to = "(?: end| ended| to| ceased| closed| finish)(?: date| dttm| on)?";
const named = (words: string, rest = day): RegExp => new RegExp(`^${last}(?:${words})${rest}$`);
const spans = (
  kind:
    | "protection-plan"
    | "in-need-plan"
    | "care-period"
    | "legal-status"
    | "placement"
    | "missing-episode"
    | "pre-proceedings"
    | "care-leaver"
    | "early-help"
    | "allocation",
  words: string,
): readonly HeadingRule[] => [
  rule(`${kind}.startedOn`, 1, named(words, from)),
  rule(
    `${kind}.startedOn`,
    0.9,
    new RegExp(
      `^(?:start date|date started|date|start) (?:of |on )?(?:current |latest |most recent )*(?:${words})(?: started)?$`,
    ),
  ),
  rule(`${kind}.startedOn`, 0.7, named(words, "(?: date| dttm)")),
  rule(`${kind}.endedOn`, 1, named(words, to)),
  rule(
    `${kind}.endedOn`,
    0.9,
    new RegExp(
      `^(?:end date|date ended|date ceased|end) (?:of |on )?(?:current |latest |most recent )*(?:${words})$`,
    ),
  ),
];

const protection = "cpp?|cpp? plan|child protection|child protection plan|protection plan";
const care =
  "cla|lac|looked after|in care|care|child in care|children in care|cic|care period|care episode|period of care|looked after child";
const need = "cin plan|child in need plan|children in need plan";
const assessment =
  "assessment|c&f|c & f|cfa|c&f assessment|c & f assessment|child (?:and|&) family assessment|single assessment|social work assessment|continuous assessment|sw assessment|assmt";

const eventRules: readonly HeadingRule[] = [
  rule("assessment.startedOn", 1, named(assessment, from)),
  rule("assessment.startedOn", 0.7, named(assessment, "(?: date| dttm)")),
  rule(
    "assessment.endedOn",
    1,
    named(
      assessment,
      "(?: end| ended| authorised| authorisation| completed| completion| signed off| sign off| finished| closed)(?: date| dttm| on)?",
    ),
  ),
  rule(
    "assessment.endedOn",
    0.9,
    new RegExp(`^date (?:of )?(?:last |latest )?(?:${assessment}) (?:authorised|completed|authorisation)$`),
  ),
  rule(
    "supervision.startedOn",
    1,
    named(
      "(?:case |child )?supervision|supervised|case discussion|management oversight|manager oversight|supervision record",
    ),
  ),
  rule(
    "protection-review.startedOn",
    1,
    named(
      "rcpc|cpp? review|cpp? (?:review )?conference|(?:child protection )?review (?:child protection )?conference|child protection review|cp rcpc|protection review",
    ),
  ),
  rule(
    "initial-conference.startedOn",
    1,
    named("icpc|initial (?:child protection )?conference|initial cp conference"),
  ),
  rule("core-group.startedOn", 1, named("core group(?: meeting)?|cgm")),
  rule(
    "protection-visit.startedOn",
    1,
    named("(?:cpp?|child protection|protection)(?: stat| statutory)? visit|(?:stat|statutory) cpp? visit"),
  ),
  rule("protection-visit.seenAlone", 0.6, /seen alone/),
  rule("in-need-visit.startedOn", 1, named("(?:cin|child in need)(?: stat| statutory)? visit")),
  rule(
    "in-need-review.startedOn",
    1,
    named("(?:cin|child in need)(?: plan)? (?:review|meeting|review meeting)"),
  ),
  rule(
    "care-review.startedOn",
    1,
    named(
      "(?:cla|lac|cic|looked after|looked after child|child in care|stat|statutory|iro|care)(?: stat| statutory)? review(?: meeting)?|lac meeting",
    ),
  ),
  rule(
    "care-visit.startedOn",
    1,
    named(
      "(?:cla|lac|cic|looked after|looked after child|child in care|care|placement)(?: stat| statutory)? visit|(?:stat|statutory) (?:cla|lac|cic) visit",
    ),
  ),
  rule(
    "reviewing-officer-contact.startedOn",
    1,
    named("iro (?:visit|contact)(?: contact)?(?: to the child)?|reviewing officer (?:visit|contact)"),
  ),
  rule(
    "health-assessment.startedOn",
    1,
    named("(?:(?:lac|cla|cic|review|initial|annual) )?health (?:assessment|check|review)|rha|iha|ha|medical"),
  ),
  rule(
    "dental-check.startedOn",
    1,
    named("(?:dental|dentist)(?: check| visit| appointment| assessment| check up)?"),
  ),
  rule(
    "education-plan.startedOn",
    1,
    named("pep|personal education plan|pep (?:meeting|review)|personal education plan review"),
  ),
  rule(
    "permanence-plan.startedOn",
    1,
    named("permanence plan|plan for permanence|permanency plan|permanence (?:decision|planning meeting)"),
  ),
  rule("pathway-plan.startedOn", 1, named("(?:pathway plan|pp)(?: review| reviewed)?")),
  rule(
    "adviser-contact.startedOn",
    1,
    named(
      "(?:pa|personal advis[eo]r|care leaver|in touch|advis[eo]r) (?:contact|visit)|in touch|keeping in touch",
    ),
  ),
  rule("return-interview.startedOn", 1, named("(?:return(?: home)? interview|rhi)")),
  rule(
    "family-group-meeting.startedOn",
    1,
    named("(?:fgc|fgdm|family group (?:conference|decision making(?: meeting)?|meeting))"),
  ),
  rule("contact.startedOn", 1, named("contact (?:received|start)|initial contact")),
  rule(
    "referral.endedOn",
    1,
    /^(referral|refrl) (decision|outcome|decided)( made)?( date| on)?$|^date (of )?(referral )?decision$/,
  ),
  rule("referral.code", 0.8, /^(referral )?(nfa|no further action)( flag)?$/),
  rule(
    "section-47.startedOn",
    1,
    named(
      "s ?47|section 47|s ?47 enquiry|section 47 enquiry|strategy (?:discussion|meeting)|child protection enquiry",
      `(?:${from}|${day})`,
    ),
  ),
  rule("section-47.endedOn", 1, named("s ?47|section 47|s ?47 enquiry|section 47 enquiry", to)),
  rule("placement.code", 0.9, /^(current |latest )?placement (type|code)( code| desc\w*)?$/),
  rule(
    "allocation.code",
    1,
    /^((allocated|case|social) )*worker('?s)? (type|role|relationship|relationship type|role type|involvement)( code| desc\w*| name)?$|^(involvement|relationship|professional|allocation|worker) (type|role)( code| desc\w*)?$|^is allocated (cw|case worker|worker)( flag)?$|^role$/,
  ),
  ...spans(
    "allocation",
    "allocation|allocated|worker|worker allocation|worker allocated|involvement|sw allocation|case allocation|relationship",
  ),
  ...spans("protection-plan", protection),
  ...spans("in-need-plan", need),
  ...spans("care-period", care),
  ...spans("legal-status", "legal status|ls"),
  ...spans("placement", "placement"),
  ...spans("missing-episode", "missing|missing episode|missing from (?:home|care)"),
  ...spans("pre-proceedings", "plo|pre proceedings|public law outline"),
  ...spans("care-leaver", "care leaver|leaving care"),
  ...spans("early-help", "early help|early help assessment|eha"),
];

/** What tells of something else though its words look alike: what is due, or of a former worker. */
const notWanted =
  /\b(due|next|planned|overdue|target|previous|prev|former|scheduled|days|weeks|months|count|number of|timescale|rag|age|email|phone|tel|telephone|mobile|manager|supervisor|iro name|reason|flag reason|working days)\b/;
const stillWanted = /^is allocated|manager oversight|management oversight|working days? of birth/;

const rules: readonly HeadingRule[] = [...whoRules, ...caseRules, ...eventRules];

/** All that a heading's words can mean, the surest first. */
export const targetsOfWords = (words: string): readonly HeadingRule[] => {
  if (words === "" || (notWanted.test(words) && !stillWanted.test(words))) return [];
  return rules.filter(({ pattern }) => pattern.test(words)).toSorted((a, b) => b.sure - a.sure);
};
