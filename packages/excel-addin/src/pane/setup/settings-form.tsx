import type { UnitSettings } from "@juesuan/core";
import { useId } from "react";

interface Props {
  readonly settings: UnitSettings;
  readonly onChange: (settings: UnitSettings) => void;
}

const UNIT_KINDS = [
  ["administrative", "行政单位"],
  ["civil-service-managed", "参照公务员法管理的事业单位"],
  ["institution", "事业单位"],
  ["mixed", "行政和事业单位都有"],
] as const satisfies readonly (readonly [NonNullable<UnitSettings["unitKind"]>, string])[];

const YEAR = /^20\d\d$/;

/** Settings of the unit, as the options of the command line. What is left empty is taken from the workbook. */
export function SettingsForm({ settings, onChange }: Props) {
  const id = useId();
  const { year, unitKind, limits, ...rest } = settings;
  const change = (changed: Loose<UnitSettings>) =>
    onChange({ ...rest, ...pick({ year, unitKind, limits, ...changed }) });
  return (
    <section className="companion" aria-label="单位情况">
      <h2>单位情况</h2>
      <p className="field">
        <label htmlFor={`${id}-year`}>决算年度</label>
        <input
          id={`${id}-year`}
          inputMode="numeric"
          placeholder="按表中的年度"
          defaultValue={year ?? ""}
          onBlur={({ currentTarget: { value } }) => change({ year: YEAR.test(value) ? Number(value) : undefined })}
        />
      </p>
      <p className="field">
        <label htmlFor={`${id}-kind`}>单位性质</label>
        <select
          id={`${id}-kind`}
          value={unitKind ?? ""}
          onChange={({ currentTarget: { value } }) =>
            change({ unitKind: UNIT_KINDS.find(([kind]) => kind === value)?.[0] })
          }
        >
          <option value="">不确定</option>
          {UNIT_KINDS.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </p>
      <Limit
        id={`${id}-deviation`}
        label="预决算差异率超过多少提示（%）"
        value={limits?.budgetDeviation}
        onChange={(budgetDeviation) => change({ limits: pick({ ...limits, budgetDeviation }) })}
      />
      <Limit
        id={`${id}-carry`}
        label="结转结余率超过多少提示（%）"
        value={limits?.carryForward}
        onChange={(carryForward) => change({ limits: pick({ ...limits, carryForward }) })}
      />
    </section>
  );
}

function Limit(props: {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (limit: number | undefined) => void;
}) {
  return (
    <p className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        inputMode="decimal"
        placeholder="不提示"
        defaultValue={props.value ?? ""}
        onBlur={({ currentTarget: { value } }) => {
          const limit = Number(value);
          props.onChange(value.trim() !== "" && limit >= 0 && limit <= 1000 ? limit : undefined);
        }}
      />
    </p>
  );
}

/** A field that is given as undefined is to be left out. */
type Loose<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

type Present<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** Without the fields that are undefined. */
const pick = <Value extends object>(value: Value): Partial<Present<Value>> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<Present<Value>>;
