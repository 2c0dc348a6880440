/** A spec id made of a name, free among `taken`: `Hero 01!` → `hero-01`. A name without Latin letters or digits gives `placement`. */
export function specIdOf(name: string, taken: readonly string[]): string {
  const base =
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 60)
      .replace(/-$/, '') || 'placement';
  let id = base;
  for (let nth = 2; taken.includes(id); nth += 1) id = `${base}-${String(nth)}`;
  return id;
}
