/** Given and family names of one culture; `romanised` holds the spelling for addresses where the script is not Latin. */
export interface NamePool {
  given: Name[];
  family: Name[];
}
export interface Name {
  written: string;
  romanised: string;
}

// Letters that carry their stroke or ligature with them: Unicode decomposition leaves them whole.
const strokes: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

function romanise(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ßøłđıæœþð]/g, (letter) => strokes[letter] ?? letter)
    .replace(/[^a-z]/g, '');
}

/** Words separated by blanks; `_` stands for a blank inside a name, `Иван:ivan` gives the Latin spelling. */
function names(list: string): Name[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [written = '', romanised] = entry.replaceAll('_', ' ').split(':');
      return { written, romanised: romanised ?? romanise(written) };
    });
}

function pool(given: string, family: string): NamePool {
  return { given: names(given), family: names(family) };
}

export const namePools = {
  french: pool(
    'Léa Chloé Zoé Inès Anaïs Hélène Françoise Jean-Pierre Jérôme Loïc Gaël François Étienne Benoît Rémi Aurélie Noémie Maël',
    "Martin Lefèvre Dubois Garçon Benoît Béranger D'Aubigné Le_Goff De_La_Tour Hervé Guérin Müller Chevalier L'Hôte Rousseau Noël",
  ),
  english: pool(
    'Olivia Amelia Siân Zoë Grace Harry George Oliver Noah Charlotte Renée Aisha Jack Liam Emma Mary-Jane',
    "Smith Jones Taylor O'Connor O'Brien MacDonald Williams Brontë Okafor Patel Fitzgerald St_John Evans Walker Hughes",
  ),
  irish: pool(
    'Seán Siobhán Aoife Niamh Caoimhe Pádraig Ciarán Róisín Oisín Gráinne',
    "Ó_Súilleabháin Ní_Dhomhnaill O'Sullivan Murphy Byrne Kelly O'Neill Breathnach",
  ),
  german: pool(
    'Jürgen Käthe Björn Jörg Günther Anneliese Lukas Sören Mia Hannah Zoë Matthäus Ute Bärbel',
    'Müller Schäfer Weiß Größmann Köhler von_der_Heide Krüger Jäger Strauß Böhm Schröder Zimmermann Vogt',
  ),
  italian: pool(
    'Niccolò Chiara Giulia Matteo Francesca Nicolò Lorenzo Beatrice Alessandro Mosè Noè Sofia',
    "D'Angelo Rossi Ferrari De_Luca Dell'Acqua Esposito Romanò Colombo Bianchi Forlì Calò",
  ),
  spanish: pool(
    'José María Íñigo Begoña Ángel Lucía Sofía Joaquín Inés Raúl Mónica Andrés Núria Concepción',
    'García Muñoz Peña Ibáñez Núñez_Gómez López Fernández Rodríguez Güell Pérez Jiménez Castaño Vásquez',
  ),
  portuguese: pool(
    'João Inês Gonçalo Conceição Luís Antônio Letícia Vitória Tomás Bárbara Simão Lívia Estêvão',
    'Gonçalves Araújo Conceição Magalhães dos_Santos da_Silva Guimarães Sebastião Simões Brandão Fragoso',
  ),
  dutch: pool(
    'Jeroen Sanne Daniël Zoë Anouk Joost Maartje Thijs Renée Loïs Bram Fleur',
    "van_den_Berg 't_Hart de_Vries Janssens IJsbrandij Vermeulen van_'t_Hof Peeters Groeneveld",
  ),
  nordic: pool(
    'Åsa Björn Søren Øyvind Ingrid Märta Håkon Åse Kåre Linnéa Jørgen Sæunn',
    'Åkerström Sjögren Ødegård Østergaard Nyström Bjørnsen Lindqvist Hæstad Söderberg Kjær Þórsdóttir',
  ),
  finnish: pool(
    'Päivi Äijö Väinö Töölö Aino Jyrki Sanna Mika Tiina Eero',
    'Hämäläinen Mäkelä Virtanen Yläoutinen Korhonen Pöyry Lehtinen Åberg',
  ),
  polish: pool(
    'Łukasz Małgorzata Grażyna Zbigniew Paweł Agnieszka Michał Świętosława Krzysztof Józef',
    'Wiśniewski Łęcka Kowalczyk Wójcik Dąbrowska Żółtowski Kamiński Źrebiec Szczepański Ćwik',
  ),
  czech: pool(
    'Jiří Zdeněk Ondřej Věra Markéta Božena Tomáš Kateřina Aneta Matěj',
    'Dvořák Novotná Procházka Černý Růžičková Křížová Němec Šťastný Žižka Ďurica',
  ),
  hungarian: pool(
    'Gergő Ágnes Zsófia István László Erzsébet Győző Ödön Tünde',
    'Szőke Kovács Nagy Tóth Horváth Kőszegi Szűcs Gyárfás',
  ),
  romanian: pool(
    'Ștefan Ioana Mădălina Țuca Răzvan Anișoara Bogdan Ecaterina Costică',
    'Popescu Țîrdea Ionescu Șerban Munteanu Bălan Brătianu Ceaușu',
  ),
  turkish: pool(
    'Çağla Ömer İbrahim Şebnem Gökçe Oğuz Ayşe Işıl Yiğit Tuğba',
    'Yılmaz Öztürk Çelik Şahin Kılıç Güneş Doğan Ünal Ağaoğlu Aydın',
  ),
  vietnamese: pool(
    'Thị_Hương Văn_Đức Ngọc_Ánh Minh_Tuấn Thùy_Dương Quốc_Bảo Phương_Thảo Hữu_Nghĩa',
    'Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ',
  ),
  serbian: pool(
    'Đorđe Živko Željka Nebojša Jovana Miloš Snežana',
    'Đoković Petrović Živković Šešelj Nikolić Ćirić Stojanović',
  ),
  southAfrican: pool(
    'Thabo Nomvula Sipho Zanele Lindiwe Pieter Lerato Kagiso Naledi',
    'Dlamini Nkosi van_der_Merwe Mokoena Botha Khumalo Ngcobo Mahlangu',
  ),
  greek: pool(
    'Γιώργος:giorgos Ελένη:eleni Νίκος:nikos Μαρία:maria Δημήτρης:dimitris Αικατερίνη:aikaterini Χρήστος:christos Ζωή:zoi Ευάγγελος:evangelos Άννα:anna',
    'Παπαδόπουλος:papadopoulos Αγγελόπουλος:angelopoulos Νικολαΐδης:nikolaidis Οικονόμου:oikonomou Γεωργίου:georgiou Καραγιάννης:karagiannis Ψυχάρης:psycharis Λαΐου:laiou',
  ),
  bulgarian: pool(
    'Иван:ivan Георги:georgi Мария:maria Елена:elena Цветелина:tsvetelina Николай:nikolay Жулиета:zhulieta Йордан:yordan',
    'Иванов:ivanov Димитрова:dimitrova Петров:petrov Георгиева:georgieva Щерев:shterev Йорданова:yordanova Желязков:zhelyazkov',
  ),
  ukrainian: pool(
    'Олександр:oleksandr Наталія:nataliia Юрій:yurii Ївга:yivha Сергій:serhii Ганна:hanna Ґерман:german Мар’яна:mariana',
    'Шевченко:shevchenko Коваленко:kovalenko Мельник:melnyk Ярошенко:yaroshenko Щербак:shcherbak Їжакевич:yizhakevych Лук’яненко:lukianenko',
  ),
  arabic: pool(
    'محمد:mohamed فاطمة:fatima أحمد:ahmed عائشة:aicha يوسف:youssef خديجة:khadija إبراهيم:ibrahim مريم:mariam عبد_الرحمن:abderrahman ليلى:layla آمنة:amina',
    'العلوي:alaoui بن_علي:benali المصري:elmasry حسن:hassan الإدريسي:idrissi منصور:mansour القحطاني:alqahtani الشامسي:alshamsi أبو_زيد:abouzeid',
  ),
  hebrew: pool(
    'דוד:david שרה:sarah יוסף:yosef רחל:rachel נועה:noa איתן:eitan תמר:tamar אורי:uri',
    'כהן:cohen לוי:levi מזרחי:mizrahi פרץ:peretz בן-דוד:bendavid אברהם:avraham שפירא:shapira',
  ),
  hindi: pool(
    'आरव:aarav प्रिया:priya राजेश:rajesh सुनीता:sunita अनिल:anil दीपिका:deepika विक्रम:vikram कृष्णा:krishna',
    'शर्मा:sharma सिंह:singh गुप्ता:gupta पटेल:patel मिश्रा:mishra चौधरी:chaudhary त्रिपाठी:tripathi',
  ),
  thai: pool(
    'สมชาย:somchai มาลี:malee ณัฐพงษ์:natthaphong กัญญา:kanya ประเสริฐ:prasert ศิริพร:siriporn วิชัย:wichai',
    'ใจดี:jaidee แสงทอง:saengthong วงศ์สุวรรณ:wongsuwan ศรีสุข:srisuk บุญมี:bunmee ทองคำ:thongkham',
  ),
  chinese: pool(
    '小明:xiaoming 伟:wei 芳:fang 秀英:xiuying 建国:jianguo 雪梅:xuemei 子轩:zixuan 丽华:lihua',
    '王:wang 李:li 张:zhang 刘:liu 陈:chen 欧阳:ouyang 黄:huang 赵:zhao',
  ),
  japanese: pool(
    '太郎:taro さくら:sakura 健一:kenichi 陽菜:hina 翔太:shota 美咲:misaki ケン:ken 直子:naoko',
    '佐藤:sato 鈴木:suzuki 髙橋:takahashi 田中:tanaka 渡邉:watanabe 伊藤:ito 小林:kobayashi',
  ),
  korean: pool(
    '민준:minjun 서연:seoyeon 지훈:jihoon 하은:haeun 현우:hyunwoo 수빈:subin 영희:younghee',
    '김:kim 이:lee 박:park 최:choi 정:jung 강:kang 남궁:namgung',
  ),
} satisfies Record<string, NamePool>;

export type Culture = keyof typeof namePools;
