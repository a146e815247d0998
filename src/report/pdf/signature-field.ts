import { fieldText, SIGNATURE_FIELD } from '../../shared/signature-field';
import type { SignatureFieldModel } from '../models/blocks';
import type { PdfContext } from './context';
import { newTag } from './structure';

/** Print, and no change of the field itself. */
const PRINT_LOCKED = 132;
const SIGNATURES_EXIST_APPEND_ONLY = 3;

/**
 * Leaves an empty signature field over a part of the page, and forbids any change of the document after it is signed.
 * The field shows nothing of its own: what it lies over says it all.
 */
export function drawSignatureField(
  { doc, structure }: PdfContext,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { name, reason, remark, at, label }: SignatureFieldModel,
): void {
  const gap = SIGNATURE_FIELD.byteRangeGap;
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: SIGNATURE_FIELD.subFilter,
    ByteRange: [0, gap, gap, gap],
    Contents: Buffer.alloc(SIGNATURE_FIELD.contentsBytes),
    M: new Date(at),
    Name: fieldText(name),
    Reason: fieldText(reason),
    ...(remark !== undefined && { Location: fieldText(remark) }),
    Reference: [
      { Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: { Type: 'TransformParams', P: 1, V: '1.2' } },
    ],
  });
  signature.end(undefined);
  const nothing = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
  nothing.end('q Q');
  const element = structure.elementOf(newTag('Form'));
  const widget: object = {
    Subtype: 'Widget',
    FT: 'Sig',
    F: PRINT_LOCKED,
    T: new String('Seal'),
    TU: fieldText(label),
    P: doc.page.dictionary,
    V: signature,
    AP: { N: nothing },
    structParent: element,
  };
  doc.annotate(x, y, width, height, widget);
  // Written while its page is open: the tree names the page.
  element.end();
  const fields = (doc.page.annotations as unknown[]).slice(-1);
  const form = doc.ref({
    Fields: fields,
    SigFlags: SIGNATURES_EXIST_APPEND_ONLY,
  });
  Object.assign(doc._root.data, { AcroForm: form, Perms: { DocMDP: signature } });
  // pdfkit ends forms of its own making only.
  doc.endAcroForm = () => {
    form.end(undefined);
    return doc;
  };
}
