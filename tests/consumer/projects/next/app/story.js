"use client";
import "linimasa/define";

// The articles are in the HTML, for readers without scripts and for search engines; in the browser the element reads them.
export function Story({ articles }) {
  return (
    <lini-masa>
      {articles.map(({ id, text }) => {
        const [title, ...paragraphs] = text.split("\n\n");
        return <article id={id} key={id}><h2>{title}</h2>{paragraphs.map((words) => <p key={words}>{words}</p>)}</article>;
      })}
    </lini-masa>
  );
}
