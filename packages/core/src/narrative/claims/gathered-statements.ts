/** The statements of a line while they are gathered, and the one that is still being told. */
import { findLast } from "./find-last.js";
import type { Measure } from "./measure.js";
import type { ProseLine } from "./prose.js";
import type { Against } from "./roles.js";
import type { Change, Span, Statement } from "./statement.js";

export class GatheredStatements {
  readonly statements: Statement[] = [];
  open: Statement | undefined;

  constructor(private readonly line: ProseLine) {}

  /** The last change against the same base when it still has room for what comes, else a new one. */
  change(against: Against, measure: Measure, fits: (change: Change) => boolean): Change {
    const statement = this.statement(measure, undefined, () => true);
    const last = findLast(statement.changes, (known) => known.against === against);
    if (last && fits(last)) return last;
    const change: Change = { against };
    statement.changes.push(change);
    return change;
  }

  /** The open statement when it still has room for what comes, else a new one on the same quantity. */
  statement(measure: Measure, span: Span | undefined, hasRoom: (statement: Statement) => boolean): Statement {
    if (this.open && hasRoom(this.open)) return this.open;
    const start = span?.start ?? 0;
    this.open = { line: this.line, measure, start, end: start, changes: [], reasons: [] };
    this.statements.push(this.open);
    return this.open;
  }
}
