/** One message at the top of the pane: what happened, and what to do. */
export interface Notice {
  readonly kind: "done" | "problem";
  readonly message: string;
  readonly fix?: string;
}

export type Tell = (notice: Notice | undefined) => void;
