// A field for a password, which scripts let its owner show.
import { Button } from "./button.js";
import type { FieldProps } from "./form-group.js";
import { Input } from "./input.js";
import { classNames } from "./words.js";

export interface PasswordInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly autocomplete?: "current-password" | "new-password" | undefined;
  readonly disabled?: boolean | undefined;
}

export function PasswordInput({ classes, formGroupClasses, autocomplete, ...field }: PasswordInputProps) {
  return (
    <Input
      {...field}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={autocomplete ?? "current-password"}
      classes={classNames("govuk-password-input__input govuk-js-password-input-input", classes)}
      formGroupClasses={classNames("govuk-password-input", formGroupClasses)}
      formGroupAttributes={{ "data-module": "govuk-password-input" }}
      inputWrapper={{ classes: "govuk-password-input__wrapper" }}
      afterInput={
        <Button
          type="button"
          classes="govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{
            "aria-controls": field.id ?? field.name,
            "aria-label": "Show password",
            hidden: true,
          }}
        >
          Show
        </Button>
      }
    />
  );
}
