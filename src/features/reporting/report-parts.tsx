// What several pages about reports show: what just happened, and the recommendations.
import { kindsOfChange } from "../../domain/reporting/recommendation.js";
import { formatDate } from "../../ui/formats.js";
import { NotificationBanner } from "../../ui/govuk/notification-banner.js";
import { SummaryList } from "../../ui/govuk/summary-list.js";
import { UserText } from "../../ui/text.js";
import { notices } from "./report-words.js";
import type { FoundRecommendation } from "./reporting.queries.js";

export const Notice = ({ notice }: { readonly notice: string | null }) => {
  const words = notices[notice ?? ""];
  if (!words) return null;
  return notice === "is-published" ? (
    <NotificationBanner>{words}</NotificationBanner>
  ) : (
    <NotificationBanner type="success">{words}</NotificationBanner>
  );
};

/** Each as a card; `removeFrom` is the path under which one is taken out of a draft. */
export const Recommendations = ({
  recommendations,
  removeFrom,
}: {
  readonly recommendations: readonly FoundRecommendation[];
  readonly removeFrom?: string;
}) =>
  recommendations.length === 0 ? (
    <p class="govuk-body">There are no recommendations yet.</p>
  ) : (
    <div>
      {recommendations.map(({ id, what, kindOfChange, lead, byWhen }, at) => (
        <SummaryList
          key={id}
          card={{
            title: { text: `Recommendation ${at + 1}`, headingLevel: 3 },
            ...(removeFrom && {
              actions: { items: [{ href: `${removeFrom}/${id}/remove`, text: "Remove" }] },
            }),
          }}
          rows={[
            { key: "What", value: <UserText text={what} /> },
            { key: "Kind of change", value: kindsOfChange[kindOfChange] },
            { key: "Lead", value: lead || "To be decided" },
            { key: "By when", value: byWhen ? formatDate(byWhen) : "To be decided" },
          ]}
        />
      ))}
    </div>
  );
