import assert from "node:assert/strict";
import { test } from "node:test";
import { isPersonal, plainHeading } from "./table.js";

test("columns that say who a child is or where they live are known, in words or glued together", () => {
  const personal = [
    ...["Name", "Forename", "Surname", "Child's Name", "ChildName", "PersonForename", "PERSON_SURNAME"],
    ...["Full name", "FirstName", "LAST_NAME", "ClientName", "Preferred name", "Known as", "Initials"],
    ...["Mother's name", "ParentName", "Carer name", "Name of child", "YoungPersonName", "Family name"],
    ...["Home address", "HomeAddress", "Postcode", "POST_CODE", "Post Code", "UPN", "ChildUPN", "NHS Number"],
    ...["NHSNo", "Telephone", "Mobile no", "Email", "URN", "Unique Pupil Number", "Pupil name", "UPRN"],
  ];
  assert.deepEqual(
    personal.filter((heading) => !isPersonal(plainHeading(heading))),
    [],
  );
});

test("columns of workers, teams and facts are not taken to be personal", () => {
  const others = [
    ...["Worker Name", "WorkerName", "Allocated worker", "Team Name", "TeamName", "OrganisationName"],
    ...["Social Worker Full Name", "Manager name", "Staff name", "Person ID", "Child ID", "Family ID"],
    ...[
      "Department name",
      "Programme",
      "Person's gender",
      "Allocated team",
      "Placement type",
      "Legal status",
    ],
    ...["Personal adviser name", "Supervision date", "Return home interview", "Case status", "Locality team"],
  ];
  assert.deepEqual(
    others.filter((heading) => isPersonal(plainHeading(heading))),
    [],
  );
});
