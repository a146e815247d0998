export function WavesPage() {
  return null;
}
