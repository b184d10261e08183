// Tables that hold nothing we keep: known, so that nobody wonders, and left unread.
import { unreadTable } from "./build-table.js";

export const unreadTables = [
  unreadTable("ssd_address", ["addr_table_id", "addr_person_id", "addr_address_json", "addr_address_type"]),
  unreadTable("ssd_linked_identifiers", ["link_person_id", "link_identifier_type", "link_identifier_value"]),
  unreadTable("ssd_mother", ["moth_table_id", "moth_person_id", "moth_childs_person_id"]),
  unreadTable("ssd_assessment_factors", ["cinf_assessment_id", "cinf_assessment_factors_json"]),
  unreadTable("ssd_immigration_status", ["immi_person_id", "immi_immigration_status"]),
  unreadTable("ssd_cla_convictions", ["clac_person_id", "clac_cla_conviction_date"]),
  unreadTable("ssd_cla_immunisations", ["clai_person_id", "clai_immunisations_status"]),
  unreadTable("ssd_cla_substance_misuse", ["clas_person_id", "clas_substance_misuse_date"]),
  unreadTable("ssd_cla_previous_permanence", ["lapp_person_id", "lapp_previous_permanence_option"]),
  unreadTable("ssd_sdq_scores", ["csdq_person_id", "csdq_sdq_completed_date", "csdq_sdq_score"]),
  unreadTable("ssd_voice_of_child", ["voch_person_id", "voch_explained_worries"]),
  unreadTable("ssd_send", ["send_table_id", "send_person_id"]),
  unreadTable("ssd_sen_need", ["senn_table_id", "senn_active_ehcp_need_type"]),
  unreadTable("ssd_ehcp_requests", ["ehcr_ehcp_request_id", "ehcr_ehcp_req_date"]),
  unreadTable("ssd_ehcp_assessment", ["ehca_ehcp_assessment_id", "ehca_ehcp_assessment_outcome"]),
  unreadTable("ssd_ehcp_named_plan", ["ehcn_named_plan_id", "ehcn_named_plan_start_date"]),
  unreadTable("ssd_ehcp_active_plans", ["ehcp_active_ehcp_id", "ehcp_active_ehcp_last_review_date"]),
  unreadTable("ssd_s251_finance", ["s251_table_id", "s251_cla_placement_id"]),
  unreadTable("ssd_cohort", ["has_contact", "has_referral", "has_903", "first_activity_dttm"]),
  unreadTable("ssd_pre_cla_care_plan", ["fact_form_id", "dim_person_id", "answer_no", "answer"]),
  unreadTable("ssd_dim_date", ["date_key", "full_date", "calendar_year", "calendar_quarter"]),
  unreadTable("ssd_version_log", ["version_number", "release_date", "is_current"]),
];
