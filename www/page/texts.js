//! The words of the demo page in the languages that it speaks.

/** @type {Record<string, Record<string, string>>} */
export const texts = {
  id: {
    "title": "Perundingan Korea Utara",
    "promise": "Lima artikel berita, dibaca di peramban Anda, tanpa server.",
    "language": "Bahasa",
    "theme": "Tampilan",
    "theme-auto": "Ikut perangkat",
    "theme-light": "Terang",
    "theme-dark": "Gelap",
    "about": "Apa ini?",
    "about-what":
      "Linimasa membaca artikel berita sebagaimana adanya, menemukan judul, penulis, tanggal terbit, dan setiap tanggal yang disebut, lalu menyusunnya menjadi pencarian dan linimasa. Setiap peristiwa menunjukkan kalimat yang menjadi buktinya. Tanggal yang tidak didukung teks tidak ditebak.",
    "about-privacy": "Semuanya berjalan di perangkat Anda. Tidak ada yang dikirim, tidak ada yang disimpan.",
  },
  en: {
    "title": "Talks with North Korea",
    "promise": "Five news articles, read in your browser, without a server.",
    "language": "Language",
    "theme": "Appearance",
    "theme-auto": "Like the device",
    "theme-light": "Light",
    "theme-dark": "Dark",
    "about": "What is this?",
    "about-what":
      "Linimasa reads news articles as they come, finds title, authors, date of publication and every date mentioned, and makes search and a timeline of them. Every event shows the sentence that is its evidence. A date that the text does not support is not guessed.",
    "about-privacy": "All of it runs on your device. Nothing is sent, nothing is stored.",
  },
};
