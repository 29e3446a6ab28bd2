namespace CoproCentre.Testing.TenYears;

/// <summary>Invented names in several scripts: each family of names gives every first name with every second one.</summary>
internal static class Names
{
    private static readonly (string[] First, string[] Second)[] Families =
    [
        (Words("Ada Bessie Clive Doreen Edwin Flora Gilbert Hattie Ivor Jemima Kenny Lionel Mabel Neville Opal Percy Queenie Reg Sylvia Terence Una Vince Wanda Zelda Alfie Beryl Cyril Dot Ernie Freda Gordon Hilda Ida Jack Kath Len Mona Nora Olive Pearl"),
            Words("Ashdown Birtles Clough Dewhurst Entwistle Fothergill Grimshaw Hebden Ingleby Jowett Kershaw Lumb Mossley Nuttall Ollerenshaw Pilling Quarmby Ramsden Shackleton Tattersall Unsworth Varley Whitworth Yarwood Zouch")),
        (Words("Aoife Brendan Ciarán Dónal Éabha Fionn Gráinne Iseult Lorcan Máire Niamh Oisín Pádraig Róisín Seán Úna"), Words("Ó-Briain Ní-Cheallaigh Mac-Aodha Breathnach Mulvey Tierney Quill Deasy")),
        (Words("Angharad Bleddyn Carys Dafydd Eluned Ffion Gethin Heledd Iestyn Lowri Mair Rhodri"), Words("ap-Rhys Prosser Gwyther Bevan Trahaearn Llewelyn Vaughan")),
        (Words("Agnieszka Bożena Czesław Danuta Elżbieta Grażyna Józef Krystyna Łukasz Małgorzata Paweł Stanisława Zbigniew"), Words("Wróbel Gołąb Sikora Dudek Żuraw Kos Czajka Bąk")),
        (Words("Adébáyò Bólánlé Chinonso Ẹniọlá Folákẹ́ Ifeoma Kẹ́hìndé Ngozi Olúmidé Ṣadé Táíwò Yétúndé"), Words("Okonjo Adéyẹmí Balógun Eze Ọláníyan Umeh Akande")),
        (Words("آمنة بلال جميلة حسن خديجة رشيد زينب سمير عائشة فاطمة كريم مريم نادية يوسف"), Words("الحداد النجار الخياط البستاني الصياد الطحان")),
        (Words("ሀና መልካሙ ሰላም ተስፋዬ ብርሃን ናትናኤል አልማዝ ዮሴፍ ገነት ፍሬሕይወት"), Words("ተክሌ ወርቁ ደስታ ግርማ ኃይሉ")),
        (Words("Ανδρέας Βασιλική Γιώργος Ελένη Ζωή Θανάσης Ιωάννα Κώστας Μαρία Νίκος Σοφία"), Words("Μυλωνάς Ραπτόπουλος Ψαράς Κηπουρός Φούρναρης")),
        (Words("Андрій Богдана Василь Ганна Дмитро Євгенія Зоряна Іван Катерина Любов Микола Олена Тарас"), Words("Коваль Мельник Ткач Гончар Бондар Пекар")),
        (Words("অনন্যা কবির জয়া তানিয়া নাসিমা ফারহান মিতালী রফিক শিউলি সুমন"), Words("মাঝি কর্মকার তাঁতি পাল ময়রা")),
        (Words("ਅਮਰਜੀਤ ਗੁਰਪ੍ਰੀਤ ਜਸਲੀਨ ਨਵਜੋਤ ਪਰਮਿੰਦਰ ਬਲਵੀਰ ਮਨਪ੍ਰੀਤ ਸਿਮਰਨ ਹਰਜੋਤ"), Words("ਲੋਹਾਰ ਤਰਖਾਣ ਮਾਲੀ ਦਰਜ਼ੀ")),
        (Words("அன்பு கயல் செல்வி தமிழ் நிலா பாரதி மலர் யாழினி வேல்"), Words("கண்ணன் முருகன் பூங்குழலி தேன்மொழி")),
        (Words("小梅 文静 志强 春花 建国 美玲 秀英 国栋 雪梅 天宇"), Words("木匠 园丁 茶师 船家 书生")),
        (Words("An Bích Cường Đào Giang Hạnh Khánh Lệ Minh Nguyệt Phúc Quỳnh Thảo Yến"), Words("Thợ-Mộc Vườn Sông Trúc Mây")),
        (Words("Adelina Bogdan Cătălin Dorina Ileana Ionuț Mihaela Ștefan Țvetana Viorel"), Words("Croitoru Morar Olaru Rotaru Zidaru")),
        (Words("Ayşe Çağla Emre Gülşen İbrahim Kerem Nazlı Öykü Şule Umut Yağmur"), Words("Demirci Fırıncı Balıkçı Bahçıvan Çoban")),
        (Words("Abdi Bashir Caasha Faadumo Hodan Ilyas Khadra Mahad Sagal Xaawo Yusra Zahra"), Words("Beerle Kalluun Dayax Xiddig Roob")),
    ];

    /// <summary>As many different names as wanted, always the same ones in the same order.</summary>
    public static string[] Take(int count, Random random)
    {
        var all = Families.SelectMany(f => f.First.SelectMany(first => f.Second.Select(second => $"{first} {second.Replace('-', ' ')}"))).ToArray();
        if (count > all.Length)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"There are {all.Length} names.");
        random.Shuffle(all);
        return all[..count];
    }

    private static string[] Words(string words) => words.Split(' ');
}
