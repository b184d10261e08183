// What a heading seems to say, in the words of the case systems that councils use (Liquidlogic LCS, Mosaic, Eclipse,
// CareDirector): for each target the patterns of its words, and how sure each is.
import { eventRules } from "./event-heading-rules.js";
import { type HeadingRule, rule } from "./heading-rule.js";

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
  rule(
    "childId",
    0.5,
    new RegExp(`^(${person}|mosaic|lcs|ref|ref no|reference|reference no|reference number)$`),
  ),
  rule(
    "bornOn",
    1,
    /^((child|person|client|yp)('?s)? )?(dob|d o b|date of birth|birth (date|dttm)|born( on)?)\b(?!.*(estimat|flag))/,
  ),
  rule("bornOn", 0.6, /^(expected|estimated) (date of birth|dob|birth date)|^(edd|due date of birth)$/),
  rule(
    "age",
    1,
    /^((child|person|client|yp)('?s)? )?(current )?age( of (child|person))?( (in )?(years|yrs))?( at [a-z ]+)?$/,
  ),
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
    /^((current|allocated|responsible|case|worker|worker's|case holding|social work(er)?|sw|lead|owning) )+team( name| desc\w*)?$|^team name( desc\w*)?$|^team( current| allocated| responsible)?$/,
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

const notWanted =
  /\b(due|next|planned|overdue|target|previous|prev|former|scheduled|days|weeks|months|count|number of|timescale|rag|email|phone|tel|telephone|mobile|manager|supervisor|iro name|reason|flag reason|working days)\b/;
const stillWanted = /^is allocated|manager oversight|management oversight|working days? of birth/;

const rules: readonly HeadingRule[] = [...whoRules, ...caseRules, ...eventRules];

/** All that a heading's words can mean, the surest first. */
export const targetsOfWords = (words: string): readonly HeadingRule[] => {
  if (words === "" || (notWanted.test(words) && !stillWanted.test(words))) return [];
  return rules.filter(({ pattern }) => pattern.test(words)).toSorted((a, b) => b.sure - a.sure);
};
