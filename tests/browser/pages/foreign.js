// Properties that are set before the element is defined count as well.
const texts = [
  "Kim dan Trump bertemu di Hanoi\n\nPemimpin Korea Utara Kim Jong Un bertemu Presiden Donald Trump di Hanoi pada 27 Februari 2019 tanpa hasil.",
  "Harga beras naik\n\nHarga beras naik di Bandung pada 3 Maret 2020, kata para pedagang pasar di kota itu kepada wartawan.",
];
for (const element of document.querySelectorAll("lini-masa")) element.articles = texts.map((text, i) => ({ id: String(i), text }));
await import("/linimasa/define.js");
