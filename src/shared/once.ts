/** As `compute`, worked out once for each subject and kept as long as that is. For subjects that nobody changes. */
export function oncePer<A extends object, T>(compute: (subject: A) => T): (subject: A) => T {
  const found = new WeakMap<A, { readonly value: T }>();
  return (subject) => {
    const known = found.get(subject) ?? { value: compute(subject) };
    found.set(subject, known);
    return known.value;
  };
}

/** As `oncePer`, for what follows from two subjects together. */
export function oncePerPair<A extends object, B extends object, T>(
  compute: (first: A, second: B) => T,
): (first: A, second: B) => T {
  const ofFirst = oncePer((first: A) => oncePer((second: B) => compute(first, second)));
  return (first, second) => ofFirst(first)(second);
}
