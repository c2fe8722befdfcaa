// What the projects search: two articles as their outlets print them.
export const articles = [
  {
    id: "hanoi",
    text: "Presiden Tiba di Hanoi\n\nPresiden tiba di Hanoi pada Rabu, 27 Februari 2019, dan disambut para pejabat setempat.",
  },
  {
    id: "palu",
    text: "Gempa Mengguncang Palu\n\nGempa mengguncang kota Palu pada Jumat, 28 September 2018, dan merusak ribuan rumah.",
  },
];
