declare module "*/begrippen.toml" {
  const inhoud: { begrip: { naam: string; betekenis: string }[] };
  export default inhoud;
}
