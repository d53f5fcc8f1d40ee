const DAY = 86_400_000;
/** Day 0 of Excel's calendar, from which its days run true after its false 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?Z?$/;

/** The number that Excel stores for an ISO date or date and time; undefined when it is none. */
export function serialOfDate(iso: string): number | undefined {
  const match = ISO.exec(iso);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour, minute, second);
  return Number.isNaN(time) ? undefined : (time - DAY_ZERO) / DAY;
}

const DURATION = /^PT(\d{1,6})H(\d{1,6})M(\d{1,6})(?:[.,]\d{1,9})?S$/;

/** The part of a day for an ISO duration such as PT08H30M00S; undefined when it is none. */
export function serialOfDuration(iso: string): number | undefined {
  const match = DURATION.exec(iso);
  return match ? (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / 86_400 : undefined;
}
