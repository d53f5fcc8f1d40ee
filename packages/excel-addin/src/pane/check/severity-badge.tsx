import { SEVERITY_LABELS, type Severity } from "@juesuan/core";

/** Each severity has its own shape, so that it can be told without colour. */
const SHAPES = {
  error: <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM5 5l6 6M11 5l-6 6" />,
  warning: <path d="M8 1.5 15 14H1zM8 6v4M8 11.7v.6" />,
  info: <path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 7v5M8 4.2v.6" />,
} as const satisfies Record<Severity, unknown>;

/** The sign of a severity with its word. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`severity ${severity}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {SHAPES[severity]}
      </svg>
      {SEVERITY_LABELS[severity]}
    </span>
  );
}
