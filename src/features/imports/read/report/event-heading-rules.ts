// What a heading seems to say of a dated event, in the words of the case systems that councils use.
import { type HeadingRule, rule } from "./heading-rule.js";

const last =
  "(?:date )?(?:of )?(?:the )?(?:last |latest |most recent |current |recorded )*(?:date )?(?:of )?(?:the )?(?:last |latest |most recent |current |recorded )*";
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

export const eventRules: readonly HeadingRule[] = [
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
  rule(
    "seen.seen",
    0.8,
    /^(was )?(the )?(child |yp |young person )?(was )?seen( at visit| on visit| y n| yn| flag)?$/,
  ),
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
