import type { CheckPageWording } from './en';

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

export const id: CheckPageWording = {
  title: 'Pemeriksaan sertifikat',
  unknown: 'Tidak dikenal di sini',
  means: {
    valid: 'Sertifikat ini berlaku hari ini, untuk lokasi dan program yang disebutkan di bawah.',
    suspended: 'Sertifikat ini dibekukan. Selama dibekukan, jangan dijadikan acuan.',
    withdrawn: 'Sertifikat ini telah dicabut. Jangan dijadikan acuan.',
    expired: 'Hari terakhir sertifikat ini telah lewat. Sertifikat tidak berlaku lagi.',
    superseded: 'Sertifikat ini telah digantikan oleh sertifikat lain. Mintalah sertifikat yang baru.',
    unknown:
      'Tidak ada sertifikat yang berlaku atau pernah berlaku dengan kode pemeriksaan ini. Bandingkan kodenya dengan sertifikat, huruf demi huruf.',
  },
  number: 'Nomor',
  holder: 'Pemegang',
  scheme: 'Disertifikasi sebagai',
  validFrom: 'Berlaku mulai',
  validUntil: 'Berlaku sampai',
  since: {
    valid: 'Berlaku sejak',
    suspended: 'Dibekukan sejak',
    withdrawn: 'Dicabut pada',
    expired: 'Kedaluwarsa pada',
    superseded: 'Digantikan pada',
  },
  supersededBy: 'Digantikan oleh',
  covers: (count) => `Mencakup ${number(count)} lokasi`,
  covered: (count) => `Pernah mencakup ${number(count)} lokasi`,
  between: ' · ',
  compare: 'Nomor, pemegang, dan tanggal harus sama dengan yang tercetak pada sertifikat.',
  ownRules:
    'Sertifikat menurut aturan penerbitnya sendiri; bukan dari lembaga sertifikasi terakreditasi dan bukan dari penerbit suatu standar.',
  sample: 'Contoh: diterbitkan dari data rekaan. Dokumen ini tidak membuktikan apa pun tentang organisasi mana pun.',
  checked: (date, time) => `Diperiksa pada ${date} pukul ${time} UTC`,
  language: 'Bahasa',
};
