/** Name and version of the report format. */
export const REPORT_SCHEMA_ID = "juesuan.report/1";
