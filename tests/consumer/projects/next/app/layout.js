export const metadata = { title: "Built by Next", icons: "data:," };

export default function Layout({ children }) {
  return <html lang="id"><body>{children}</body></html>;
}
