// A field for a file, with a place to drop one where scripts run.
import { describing, type FieldProps, LabelledGroup } from "./form-group.js";
import { type Attributes, classNames, isGiven } from "./words.js";

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Whether files may be dropped on the field. */
  readonly javascript?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
}

export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name;
  const input = (
    <input
      class={classNames(
        "govuk-file-upload",
        props.classes,
        isGiven(props.errorMessage) && "govuk-file-upload--error",
      )}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describing(id, props)}
      {...props.attributes}
    />
  );
  return (
    <LabelledGroup field={{ ...props, id }}>
      {props.javascript ? (
        <div
          class={classNames("govuk-file-upload-wrapper", props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...props.wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  );
}
