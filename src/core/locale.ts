/** The languages every text of Proofset exists in. */
export type Locale = 'en' | 'zh-CN';

/** One text in every language. `{name}` marks where a fact is put in. */
export type Wording = Readonly<Record<Locale, string>>;

/** The facts that fill a text's `{name}` places. */
export type Facts = Readonly<Record<string, string | number>>;
