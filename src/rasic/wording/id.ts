import type { RasicWording } from './en';

export const id: RasicWording = {
  severity: { error: 'Kesalahan', warning: 'Peringatan', hint: 'Petunjuk' },
  issue: {
    'empty-activity': ({ activity }) => `Tidak ada yang berperan dalam “${activity}”.`,
    'missing-letter': ({ activity, letter }) => `“${activity}” tidak memiliki ${letter}.`,
    'several-of-letter': ({ activity, letter, roles, count, most }) =>
      `“${activity}” memiliki ${count} ${letter}, paling banyak ${most}: ${roles}.`,
    'support-alone': ({ activity, roles }) =>
      `“${activity}” didukung oleh ${roles}, tetapi tidak ada penanggung jawabnya.`,
    'letter-not-in-profile': ({ activity, letter, roles }) =>
      `${roles} memiliki ${letter} dalam “${activity}”, huruf yang tidak dipakai konvensi ini.`,
    'letters-not-together': ({ activity, roles }) =>
      `${roles} memiliki huruf dalam “${activity}” yang tidak digabung oleh konvensi ini.`,
    'vendor-decides': ({ activity, roles, letter }) =>
      `“${activity}” mengikat klien, dan ${roles}, peran vendor, memiliki ${letter}.`,
    'vendor-judges-itself': ({ activity, roles, letter }) =>
      `“${activity}” menilai bukti untuk sertifikat vendor, dan ${roles}, peran vendor, memiliki ${letter}.`,
    'many-responsible': ({ activity, count, most }) =>
      `${count} peran mengerjakan “${activity}”; lebih dari ${most} terlalu banyak.`,
    'many-consulted': ({ activity, count, most }) =>
      `${count} peran dimintai pendapat tentang “${activity}”; lebih dari ${most} terlalu banyak.`,
    'many-informed': ({ activity, count, most }) =>
      `${count} peran diberi tahu tentang “${activity}”; lebih dari ${most} terlalu banyak.`,
    'nobody-told': ({ activity }) => `Tidak ada yang dimintai pendapat atau diberi tahu tentang “${activity}”.`,
    'lead-below-doer': ({ activity, roles, letter }) =>
      `Pemilik ${letter} dalam “${activity}” berada di bawah pelaksananya: ${roles}.`,
    'committee-leads': ({ activity, roles, letter }) =>
      `${roles}, sebuah badan beberapa orang, memiliki ${letter} dalam “${activity}”.`,
    'lead-does': ({ activity, roles }) =>
      `${roles} mengerjakan “${activity}” sendiri dan juga bertanggung jawab atasnya.`,
    'no-requirement': ({ activity }) => `“${activity}” tidak melayani persyaratan mana pun.`,
    'no-holder': ({ roles, count }) =>
      `Tidak ada yang memegang peran ${roles}, yang memimpin atau mengerjakan ${count} kegiatan.`,
    'unused-role': ({ roles }) => `${roles} tidak berperan dalam kegiatan mana pun.`,
    'overloaded-role': ({ roles, count, most }) =>
      `${roles} mengerjakan ${count} kegiatan; di sini lebih dari ${most} terlalu banyak.`,
    'leads-too-much': ({ roles, count, most }) =>
      `${roles} memimpin ${count} kegiatan; di sini lebih dari ${most} terlalu banyak.`,
    'in-everything': ({ roles }) => `${roles} berperan dalam semua kegiatan.`,
    'no-task': ({ roles }) => `${roles} hanya dimintai pendapat atau diberi tahu.`,
    'consulted-everywhere': ({ roles, count, most }) =>
      `${roles} dimintai pendapat dalam ${count} kegiatan; di sini lebih dari ${most} terlalu banyak.`,
    'step-without-activity': ({ step }) => `Langkah proses “${step}” tidak memiliki kegiatan.`,
  },
  advice: {
    'empty-activity': 'Tentukan siapa yang mengerjakan dan siapa yang bertanggung jawab, atau hapus kegiatan ini.',
    'missing-letter': 'Yang bukan milik siapa pun tidak dikerjakan. Tunjuk satu peran.',
    'several-of-letter':
      'Milik beberapa orang berarti bukan milik siapa pun. Pertahankan satu peran, atau bagi kegiatannya.',
    'support-alone': 'Dukungan memerlukan yang didukung. Jadikan salah satunya penanggung jawab.',
    'letter-not-in-profile': 'Gunakan huruf pada legenda, atau pilih konvensi yang memilikinya.',
    'letters-not-together': 'Pertahankan huruf yang paling menentukan.',
    'vendor-decides':
      'Yang dibayar untuk layanan tidak dapat memutuskan bagi yang membayar. Berikan huruf itu kepada peran klien.',
    'vendor-judges-itself': 'Tidak seorang pun menyetujui bukti tentang dirinya. Berikan huruf itu kepada peran klien.',
    'many-responsible': 'Bagi kegiatan sampai setiap bagian ada pelaksananya.',
    'many-consulted':
      'Setiap pendapat menunda. Tanyai yang penolakannya akan menghentikan; yang lain cukup diberi tahu.',
    'many-informed': 'Terbitkan saja hasilnya di tempat yang mudah ditemukan semua orang.',
    'nobody-told': 'Pasti ada yang memerlukan hasilnya. Sebutkan siapa yang diberi tahu.',
    'lead-below-doer':
      'Tidak ada yang meminta pertanggungjawaban atasannya. Naikkan huruf pemimpin, atau tunjuk pelaksana lain.',
    'committee-leads': 'Badan memutuskan, orang bertanggung jawab. Sebutkan ketuanya.',
    'lead-does': 'Wajar di tim kecil; di tempat lain kurang sepasang mata kedua.',
    'no-requirement': 'Kaitkan dengan persyaratan yang dilayaninya, agar pengaruhnya terlihat.',
    'no-holder': 'Sebutkan orangnya. Sebelum itu tidak ada yang mengerjakan.',
    'unused-role': 'Hapus kolomnya, atau cari apa yang kurang di dalamnya.',
    'overloaded-role': 'Serahkan sebagian: yang dikerjakan satu peran di mana-mana menunggu di mana-mana.',
    'leads-too-much': 'Delegasikan: bertanggung jawab atas keseluruhan, dan biarkan yang lain atas bagiannya.',
    'in-everything': 'Keluarkan dari kegiatan yang tidak akan berubah tanpanya.',
    'no-task': 'Tanyakan apakah peran ini memerlukan kolom.',
    'consulted-everywhere': 'Sepakati standar sekali, daripada bertanya setiap kali.',
    'step-without-activity': 'Tambahkan kegiatannya, atau keluarkan langkah itu dari peta.',
  },
  letter: (letter, title) => `${letter} (${title.toLowerCase()})`,
  proposal: (role, letters) => `${role}: ${letters}`,
  emptied: (role) => `${role}: kosong`,
  proposed: (changes) => `Usulan: ${changes}.`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} dan ${items[items.length - 1] ?? ''}`,
};
