//! Takes dates as the core gives them, gives their labels in the reader's language. It formats
//! by Intl and never reads a date out of a text.

/** @typedef {import("./types.d.ts").DateValue} DateValue */
/** @typedef {import("./types.d.ts").DateMention} DateMention */
/** @typedef {"day" | "month" | "year" | "decade"} BarGrain */

const FORMATS = /** @type {const} */ ({
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  "day-of-year": { day: "numeric", month: "short" },
  "month-of-year": { month: "short" },
  "short-month": { month: "short", year: "numeric" },
});

/** Labels of dates in one language. */
export class DateLabels {
  #say;
  /** @type {Record<keyof typeof FORMATS, Intl.DateTimeFormat>} */
  #formats;

  /** @param {string} tag BCP 47 @param {import("./messages/index.js").Say} say */
  constructor(tag, say) {
    this.#say = say;
    // The core's days have no time zone; UTC keeps them from shifting.
    const format = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
      new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    this.#formats = /** @type {any} */ (
      Object.fromEntries(Object.entries(FORMATS).map(([name, options]) => [name, format(options)]))
    );
  }

  /**
   * A date with its precision: "27 Feb 2019", "Juni 2018", "awal 2000-an"; empty for an undated value.
   * @param {DateValue} value
   */
  label(value) {
    const start = value.earliest ?? value.latest;
    if (!start) return "";
    const date = this.#plain(value, start);
    return value.mod ? this.#say(`date.${value.mod}`, { date }) : date;
  }

  /**
   * What a reader should know about how sure a date is, in a word; empty where it is plain.
   * @param {DateValue} value
   */
  certainty(value) {
    if (value.basis === "inferred") return this.#say("date.inferred");
    return value.mod === "approx" ? this.#say("date.approximate") : "";
  }

  /**
   * How a phrase that does not state its date was read; empty where the phrase states it.
   * @param {DateMention} mention
   */
  reading(mention) {
    if (mention.basis === "stated" || !mention.earliest) return "";
    const values = { phrase: mention.text, date: this.label(mention) };
    return mention.anchor
      ? this.#say("event.read-from", { ...values, anchor: this.#day(mention.anchor.date) })
      : this.#say("event.read-as", values);
  }

  /**
   * The two ends of a period, each at the given precision.
   * @param {string} from `YYYY-MM-DD` @param {string} to `YYYY-MM-DD` @param {"day" | "month" | "short-month" | "year"} grain
   */
  range(from, to, grain) {
    return this.#formats[grain].formatRange(utc(from), utc(to));
  }

  /**
   * The full name of a bar.
   * @param {string} start `YYYY-MM-DD` @param {BarGrain} grain
   */
  bar(start, grain) {
    return grain === "decade" ? this.#decade(start) : this.#formats[grain].format(utc(start));
  }

  /**
   * The name of a bar below the axis; the year is left out where all bars share it.
   * @param {string} start `YYYY-MM-DD` @param {BarGrain} grain @param {boolean} oneYear
   */
  tick(start, grain, oneYear) {
    if (grain === "month") return this.#formats[oneYear ? "month-of-year" : "short-month"].format(utc(start));
    if (grain === "day" && oneYear) return this.#formats["day-of-year"].format(utc(start));
    return this.bar(start, grain);
  }

  /** @param {DateValue} value @param {string} start */
  #plain(value, start) {
    const end = value.latest ?? start;
    switch (value.grain) {
      case "century":
        return this.range(`${start.slice(0, 2)}00-01-01`, `${start.slice(0, 2)}99-01-01`, "year");
      case "decade":
        return this.#decade(start);
      case "quarter":
        return this.#say("date.quarter", { quarter: Math.ceil(Number(start.slice(5, 7)) / 3), year: start.slice(0, 4) });
      case "week":
        return this.range(start, end, "day");
      case "month":
      case "year":
        return this.#between(value, start, end, value.grain);
      default:
        return this.#between(value, start, end, "day");
    }
  }

  /**
   * One date, or both ends where the value is an interval.
   * @param {DateValue} value @param {string} start @param {string} end @param {"day" | "month" | "year"} grain
   */
  #between(value, start, end, grain) {
    return value.edtf?.includes("/") && !value.mod ? this.range(start, end, grain) : this.#formats[grain].format(utc(start));
  }

  /** @param {string} start */
  #decade(start) {
    return this.#say("date.decade", { year: `${start.slice(0, 3)}0` });
  }

  /** @param {string} iso */
  #day(iso) {
    return this.#formats.day.format(utc(iso));
  }
}

/**
 * The `datetime` of a `<time>` element, where HTML has a form for the value.
 * @param {DateValue} value
 */
export function machineDate(value) {
  const forms = [value.edtf, value.timex];
  return forms.find((form) => form && /^\d{4}(-\d\d(-\d\d)?|-W\d\d)?$/.test(form));
}

/** @param {string} iso `YYYY-MM-DD` or shorter */
function utc(iso) {
  return new Date(`${iso}${"-01-01".slice(iso.length - 4)}T00:00:00Z`);
}
