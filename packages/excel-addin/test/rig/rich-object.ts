import type { RigFormat } from "./excel-workbook.js";

/** An error as Excel answers it. */
export class RichError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/**
 * An object of Excel's object model as batches see it. Names are those of the wire (capitalised). What is not listed here
 * does not exist in the stub; a batch that asks for it fails, and the rig keeps count of that.
 */
export interface RichObject {
  readonly type: string;
  readonly id?: string;
  readonly read?: Readonly<Record<string, () => unknown>>;
  readonly write?: Readonly<Record<string, (value: unknown) => void>>;
  readonly child?: Readonly<Record<string, () => RichObject | null>>;
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly item?: (key: unknown) => RichObject;
  readonly items?: () => readonly RichObject[];
}

export const isRichObject = (value: unknown): value is RichObject =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** A conditional format and what belongs to it. */
export const conditionalFormat = (format: RigFormat, guard: () => void, remove: () => void): RichObject => ({
  type: "ConditionalFormat",
  id: format.id,
  read: { Id: () => format.id, Type: () => format.type },
  child: {
    Custom: () => ({
      type: "CustomConditionalFormat",
      child: {
        Rule: () => ({
          type: "ConditionalFormatRule",
          read: { Formula: () => format.formula },
          write: {
            Formula: (value) => {
              guard();
              format.formula = String(value);
            },
          },
        }),
        Format: () => ({
          type: "ConditionalRangeFormat",
          child: {
            Fill: () => ({
              type: "ConditionalRangeFill",
              read: { Color: () => format.fill },
              write: {
                Color: (value) => {
                  guard();
                  format.fill = String(value);
                },
              },
            }),
          },
        }),
      },
    }),
  },
  call: {
    Delete: () => {
      guard();
      remove();
    },
  },
});
