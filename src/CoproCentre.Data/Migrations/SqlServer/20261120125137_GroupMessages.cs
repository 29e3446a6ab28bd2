using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoproCentre.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GroupMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    GroupId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    ById = table.Column<int>(type: "int", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsForEverybody = table.Column<bool>(type: "bit", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenBackById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Messages_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Messages_People_TakenBackById",
                        column: x => x.TakenBackById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MessageReaders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageReaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MessageReaders_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MessageReaders_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MessageReaders_People_ToldById",
                        column: x => x.ToldById,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_MessageReaders_MessageId_PersonId",
                table: "MessageReaders",
                columns: new[] { "MessageId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MessageReaders_PersonId_SeenAt_ToldAt",
                table: "MessageReaders",
                columns: new[] { "PersonId", "SeenAt", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageReaders_ToldById",
                table: "MessageReaders",
                column: "ToldById");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ById",
                table: "Messages",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_GroupId_WrittenAt",
                table: "Messages",
                columns: new[] { "GroupId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_TakenBackById",
                table: "Messages",
                column: "TakenBackById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MessageReaders");

            migrationBuilder.DropTable(
                name: "Messages");
        }
    }
}
