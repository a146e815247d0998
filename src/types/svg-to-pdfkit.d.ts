declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    readonly preserveAspectRatio?: string;
    readonly assumePt?: boolean;
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
    readonly imageCallback?: (link: string) => string;
    readonly documentCallback?: (file: string) => string | undefined;
    readonly warningCallback?: (message: string) => void;
  }
  function SVGtoPDF(document: PDFKit.PDFDocument, svg: string, x?: number, y?: number, options?: SvgOptions): void;
  export = SVGtoPDF;
}
