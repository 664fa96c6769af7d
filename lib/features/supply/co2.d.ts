declare module '@tgwf/co2/data/electricity-maps' {
  type Year = { data: unknown; methodology: unknown };
  const tables: Record<`yearly${2021 | 2022 | 2023 | 2024 | 2025}`, Year>;
  export default tables;
}
