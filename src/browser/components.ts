// Wakes the GOV.UK components on the page. The styles that hide what only scripts can show wait for these classes.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from "govuk-frontend";

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
];

export function wakeComponents(): void {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  for (const component of components) createAll(component);
}
