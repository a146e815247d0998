export function CalibrationPage() {
  return null;
}
