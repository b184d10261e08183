// A form that posts to the page that shows it, with its CSRF token; and the error that belongs beside a field.
import type { ComponentChildren } from "preact";

export interface FormProps {
  readonly csrfToken: string;
  /** The page's own path unless the form stands on another page. */
  readonly action?: string;
  readonly takesFiles?: boolean;
  /** Asks before someone leaves the page with words not yet saved. */
  readonly keepsWords?: boolean;
  /** Attributes that the browser's script reads. */
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
  readonly children: ComponentChildren;
}

export const Form = ({ csrfToken, action, takesFiles, keepsWords, data, children }: FormProps) => (
  <form
    method="post"
    action={action}
    enctype={takesFiles ? "multipart/form-data" : undefined}
    novalidate
    data-keep-words={keepsWords ? "" : undefined}
    {...data}
  >
    <input type="hidden" name="_csrf" value={csrfToken} />
    {children}
  </form>
);

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export const errorFor = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;
