// News at the top of a page: something done, or something to know.
import { classNames, isGiven, isPlainText, type Styling, type Words } from "./words.js";

export interface NotificationBannerProps extends Styling {
  readonly type?: "success" | undefined;
  readonly title?: Words | undefined;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: 2 | 3 | 4 | undefined;
  readonly role?: "alert" | "region" | "banner" | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  /** Plain text is set as the banner's heading line; elements stand as they are. */
  readonly children?: Words | undefined;
}

export function NotificationBanner({
  type,
  titleId,
  titleHeadingLevel,
  children,
  ...props
}: NotificationBannerProps) {
  const isSuccess = type === "success";
  const id = titleId || "govuk-notification-banner-title";
  const Heading = `h${titleHeadingLevel ?? 2}` as const;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: every role it may have can be labelled
    <div
      class={classNames(
        "govuk-notification-banner",
        isSuccess && "govuk-notification-banner--success",
        props.classes,
      )}
      role={props.role ?? (isSuccess ? "alert" : "region")}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={
        props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)
      }
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={id}>
          {isGiven(props.title) ? props.title : isSuccess ? "Success" : "Important"}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {isPlainText(children) ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
