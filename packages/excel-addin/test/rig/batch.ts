/** Executes the batches that Office.js sends: object paths, and actions on the objects they name. */
import type { RigWorkbook } from "./excel-workbook.js";
import { isRichObject, RichError, type RichObject } from "./rich-object.js";
import { workbookObject } from "./workbook-object.js";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface Batch {
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
  readonly Actions: readonly Action[];
}

/** Numbers of the wire. */
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 7 } as const;

/** What Excel answers to a batch. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly HttpStatusCode: number };
}

/** Office's own services (events, telemetry), which Office.js calls of itself: every call of theirs does nothing. */
const SERVICE: RichObject = { type: "Service" };

/** Runs batches one after another; objects that Office.js keeps hold of live on between them. */
export class BatchRunner {
  /** Names that were asked for and that the stub does not have. */
  readonly unsupported: string[] = [];
  readonly #kept = new Map<string, RichObject>();
  readonly #references = new WeakMap<RichObject, string>();

  constructor(private readonly workbook: RigWorkbook) {}

  run(batch: Batch): BatchAnswer {
    const paths = new Map<number, RichObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const action of batch.Actions) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#act(action, batch, paths) ?? null });
      } catch (thrown) {
        const error = thrown instanceof RichError ? thrown : new RichError("GeneralException", String(thrown), 500);
        return {
          Results: results,
          TraceIds: traces,
          Error: { Code: error.code, Message: error.message, HttpStatusCode: error.status },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #act(action: Action, batch: Batch, paths: Map<number, RichObject | null>): unknown {
    const target = () => this.#resolve(action.ObjectPathId, batch, paths);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(target());
      case ACTION.query:
      case ACTION.update:
        return this.#query(target(), action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return this.#callAction(target(), action, batch, paths);
      case ACTION.set: {
        const object = target();
        const write = object?.write?.[action.Name];
        if (!write) throw this.#lacking(object, action.Name);
        return write(action.ArgumentInfo?.Arguments?.[0]);
      }
      default:
        return null;
    }
  }

  #callAction(object: RichObject | null, action: Action, batch: Batch, paths: Map<number, RichObject | null>): unknown {
    if (object === null) return null;
    if (action.Name === "_KeepReference") {
      this.#kept.set(this.#referenceOf(object), object);
      return null;
    }
    if (action.Name === "_RemoveReference") return null;
    const value = this.#call(object, action.Name, this.#arguments(action.ArgumentInfo, batch, paths));
    return isRichObject(value) ? this.#identity(value) : value;
  }

  #resolve(id: number, batch: Batch, paths: Map<number, RichObject | null>): RichObject | null {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new RichError("InvalidObjectPath", `path ${id}`);
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId, batch, paths) : undefined;
    const object = parent === null ? null : this.#follow(path, parent, batch, paths);
    paths.set(id, object);
    return object;
  }

  #follow(
    path: ObjectPath,
    parent: RichObject | undefined,
    batch: Batch,
    paths: Map<number, RichObject | null>,
  ): RichObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return workbookObject(this.workbook);
      case PATH.service:
        return SERVICE;
      case PATH.method: {
        const value = this.#call(parent, path.Name, this.#arguments(path.ArgumentInfo, batch, paths));
        if (value !== null && !isRichObject(value)) throw this.#lacking(parent, path.Name);
        return value;
      }
      case PATH.property: {
        const child = parent?.child?.[path.Name];
        if (!child) throw this.#lacking(parent, path.Name);
        return child();
      }
      case PATH.indexer: {
        if (!parent?.item) throw this.#lacking(parent, "[]");
        return parent.item(path.ArgumentInfo?.Arguments?.[0]);
      }
      case PATH.reference: {
        const kept = this.#kept.get(path.Name);
        if (!kept) throw new RichError("InvalidReference", "This reference is not valid.");
        return kept;
      }
      case PATH.nothing:
        return null;
      default:
        throw this.#lacking(parent, `path type ${path.ObjectPathType}`);
    }
  }

  #call(object: RichObject | undefined, name: string, args: readonly unknown[]): unknown {
    if (object === SERVICE) return undefined;
    const method = object?.call?.[name];
    if (!method) throw this.#lacking(object, name);
    return method(...args);
  }

  #arguments(info: ArgumentInfo | undefined, batch: Batch, paths: Map<number, RichObject | null>): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return reference ? this.#resolve(reference, batch, paths) : argument;
    });
  }

  #referenceOf(object: RichObject): string {
    const known = this.#references.get(object) ?? this.workbook.nextId();
    this.#references.set(object, known);
    return known;
  }

  #identity(object: RichObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.#references.get(object);
    return {
      ...(object.id !== undefined && { Id: object.id }),
      ...(object.type.startsWith("Range") && { _ReferenceId: reference ?? "" }),
    };
  }

  #query(object: RichObject | null, select: readonly string[]): unknown {
    if (object === null) return null;
    if (object.items) {
      const inner = select.map((name) => name.replace(/^items\//i, "")).filter((name) => name !== "items");
      return { _Items: object.items().map((item) => this.#query(item, inner)) };
    }
    const answer: Record<string, unknown> = { ...this.#identity(object) };
    for (const name of select) this.#readInto(answer, object, name.split("/").map(capitalised));
    return answer;
  }

  #readInto(answer: Record<string, unknown>, object: RichObject, path: readonly string[]): void {
    const [name = "", ...rest] = path;
    if (rest.length > 0) {
      const child = object.child?.[name]?.();
      if (!child) throw this.#lacking(object, name);
      const inner = (answer[name] ?? {}) as Record<string, unknown>;
      answer[name] = inner;
      this.#readInto(inner, child, rest);
      return;
    }
    if (name === "_Id") return;
    const read = object.read?.[name];
    if (!read) throw this.#lacking(object, name);
    answer[name] = read();
  }

  #lacking(object: RichObject | null | undefined, name: string): RichError {
    const asked = `${object?.type ?? "nothing"}.${name}`;
    this.unsupported.push(asked);
    return new RichError("ApiNotFound", `the stub has no ${asked}`);
  }
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
