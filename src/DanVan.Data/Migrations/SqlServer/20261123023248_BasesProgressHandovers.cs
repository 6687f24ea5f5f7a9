using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DanVan.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BasesProgressHandovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "TaskKey",
                table: "QueryThreads",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TaskKey",
                table: "Evidence",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Handovers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    FromPostId = table.Column<int>(type: "int", nullable: false),
                    FromTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ToPostId = table.Column<int>(type: "int", nullable: false),
                    ToTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ByTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Handovers_Posts_FromPostId",
                        column: x => x.FromPostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handovers_Posts_ToPostId",
                        column: x => x.ToPostId,
                        principalTable: "Posts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Handovers_Provinces_ProvinceId",
                        column: x => x.ProvinceId,
                        principalTable: "Provinces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LegalBases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(1520)", maxLength: 1520, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    InForceTo = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalBases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalBases_LegalBases_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "LegalBases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LegalBases_Provinces_ProvinceId",
                        column: x => x.ProvinceId,
                        principalTable: "Provinces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskProgress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    AreaId = table.Column<int>(type: "int", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TaskKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Percent = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsSecret = table.Column<bool>(type: "bit", nullable: false),
                    LastTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "datetimeoffset(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskProgress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaskProgress_JointDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "JointDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskProgress_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandoverItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Href = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WasBound = table.Column<bool>(type: "bit", nullable: false),
                    HandoverId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandoverItems_Handovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "Handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CitedBases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProvinceId = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    BasisId = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(820)", maxLength: 820, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CitedBases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CitedBases_JointDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "JointDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CitedBases_LegalBases_BasisId",
                        column: x => x.BasisId,
                        principalTable: "LegalBases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CitedBases_BasisId",
                table: "CitedBases",
                column: "BasisId");

            migrationBuilder.CreateIndex(
                name: "IX_CitedBases_DocumentId_Revision_Number",
                table: "CitedBases",
                columns: new[] { "DocumentId", "Revision", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandoverItems_HandoverId",
                table: "HandoverItems",
                column: "HandoverId");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_FromPostId",
                table: "Handovers",
                column: "FromPostId");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_ProvinceId",
                table: "Handovers",
                column: "ProvinceId");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_ToPostId",
                table: "Handovers",
                column: "ToPostId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalBases_ProvinceId_Number_IssuedOn",
                table: "LegalBases",
                columns: new[] { "ProvinceId", "Number", "IssuedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalBases_ReplacedById",
                table: "LegalBases",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_TaskProgress_DocumentId",
                table: "TaskProgress",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskProgress_ReportId_TaskKey",
                table: "TaskProgress",
                columns: new[] { "ReportId", "TaskKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CitedBases");

            migrationBuilder.DropTable(
                name: "HandoverItems");

            migrationBuilder.DropTable(
                name: "TaskProgress");

            migrationBuilder.DropTable(
                name: "LegalBases");

            migrationBuilder.DropTable(
                name: "Handovers");

            migrationBuilder.DropColumn(
                name: "TaskKey",
                table: "QueryThreads");

            migrationBuilder.DropColumn(
                name: "TaskKey",
                table: "Evidence");
        }
    }
}
