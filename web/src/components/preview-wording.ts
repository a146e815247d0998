import { texts } from '../language/language';

export const PREVIEW = texts({
  en: {
    preview: 'Preview',
    noViewer: 'This browser shows no PDFs in a page. Open it in a new tab, or download it.',
  },
  id: {
    preview: 'Pratinjau',
    noViewer: 'Peramban ini tidak menampilkan PDF di dalam halaman. Buka di tab baru, atau unduh.',
  },
  zh: {
    preview: '预览',
    noViewer: '此浏览器无法在页面内显示 PDF。请在新标签页中打开，或下载。',
  },
});
