/**
 * A pure function of an object whose result is kept with the object: rules and links by the dozen ask the same of one
 * table, one unit, one check. What it returns must not be changed.
 */
export function onceFor<Key extends object, Value extends NonNullable<unknown>>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}
